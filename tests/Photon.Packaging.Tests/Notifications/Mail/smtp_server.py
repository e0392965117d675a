"""A mail server with STARTTLS and AUTH for MailServerTests: python3 smtp_server.py CERTIFICATE KEY. Says its port, then each mail it takes."""

import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_DATA(self, server, session, envelope):
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None,
            "user": session.auth_data.login.decode(),
            "text": envelope.content.decode(),
        }
        print(json.dumps(mail), flush=True)
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    is_known = data.login == b"ci" and data.password == b"s\xc3\xa9cret"
    return AuthResult(success=is_known, auth_data=data, handled=False)


async def serve():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[1], sys.argv[2])

    def conversation():
        return SMTP(Handler(), tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate)

    server = await asyncio.get_running_loop().create_server(conversation, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
