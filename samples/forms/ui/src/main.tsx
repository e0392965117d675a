import { createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import { addDocument, createClaim, createClient } from "@photon/claims/client";
import { NewClaimForm } from "@photon/claims/forms/NewClaim";
import { NewDocumentForm } from "@photon/claims/forms/NewDocument";
import type { Claim } from "@photon/claims/types";
import { leavingGuard, localDraft } from "@photon/runtime/forms";
import "@photon/runtime/forms.css";
import "./claims.css";

const claims = createClient({ baseUrl: location.origin });

function App() {
  const [claim, setClaim] = createSignal<Claim>();
  const [documents, setDocuments] = createSignal(0);
  return (
    <Show
      when={claim()}
      fallback={
        <>
          <h1>Report a damage</h1>
          <p>What you fill in is kept in this browser until you send it.</p>
          <NewClaimForm
            label=""
            draft={localDraft("new-claim")}
            guard={leavingGuard}
            submit="Send the claim"
            onSubmit={async (body, { signal }) => setClaim(await createClaim(claims, { body }, { signal }))}
          />
        </>
      }
    >
      {(claim) => (
        <>
          <h1>Thank you. Your claim has the number {claim().number}.</h1>
          <p role="status">{documents() === 0 ? "No documents yet." : `${documents()} handed in.`}</p>
          <NewDocumentForm
            label="Hand in a photo, bill or report"
            submit="Hand in"
            onSubmit={async (body, { signal }) => {
              await addDocument(claims, { id: claim().id, body }, { signal });
              setDocuments(documents() + 1);
            }}
          />
        </>
      )}
    </Show>
  );
}

render(() => <App />, document.getElementById("app")!);
