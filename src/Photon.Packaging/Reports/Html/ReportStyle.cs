using System.Security.Cryptography;
using System.Text;

namespace Photon.Packaging.Reports.Html;

/// <summary>The one style sheet of the page.</summary>
internal static class ReportStyle
{
    /// <summary>Allows this style sheet and nothing else: no script, no image, no request.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    public const string Css = """

        :root {
          color-scheme: light dark;
          --page: #f5f6f8; --card: #fff; --ink: #161a21; --soft: #5a6373; --line: #e4e7ec; --track: #eceef2;
          --bar: #4a63e7; --good: #0b7a4b; --good-tint: #e1f5ea; --bad: #b3361b; --bad-tint: #fdebe5; --note: #4b5565; --note-tint: #eceff4; --warn: #8a5300; --warn-tint: #fdf0d5;
          --packages: #4a63e7; --projects: #0e9384; --assets: #d98a1f; --app: #b04fc4; --link: #3049cf;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #0e1116; --card: #171b22; --ink: #e7eaf0; --soft: #98a2b3; --line: #272d37; --track: #252b35;
            --bar: #7d92ff; --good: #5fd39b; --good-tint: #12301f; --bad: #ff9b7d; --bad-tint: #3a1c14; --note: #aab3c2; --note-tint: #242a34; --warn: #f2bd62; --warn-tint: #35280f;
            --packages: #7d92ff; --projects: #34c3b2; --assets: #eeaa4c; --app: #d285e2; --link: #9fb0ff;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--page); color: var(--ink);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
          font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
        }
        .page { max-width: 1120px; margin: 0 auto; padding: 40px 24px 48px; display: grid; gap: 20px; }
        header { display: grid; gap: 6px; margin-bottom: 4px; }
        .title { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; }
        h1 { margin: 0; font-size: 30px; line-height: 1.2; font-weight: 650; letter-spacing: -.02em; overflow-wrap: anywhere; }
        h1 .version { font-weight: 400; color: var(--soft); }
        h2 { margin: 0 0 14px; font-size: 16px; font-weight: 650; letter-spacing: -.005em; display: flex; align-items: baseline; justify-content: space-between; flex-wrap: wrap; gap: 0 12px; }
        h2 .aside { font-size: 13px; font-weight: 400; color: var(--soft); letter-spacing: 0; }
        h3 { margin: 0 0 8px; font-size: 13px; font-weight: 600; color: var(--soft); }
        p { margin: 0; }
        a { color: var(--link); text-decoration: none; }
        a:hover { text-decoration: underline; }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
        .facts { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 2px 0; color: var(--soft); }
        .facts li:not(:last-child)::after { content: "\B7"; margin: 0 9px; }
        .state { padding: 3px 11px; border-radius: 99px; font-size: 13px; font-weight: 600; }
        .state.success { color: var(--good); background: var(--good-tint); }
        .state.failure { color: var(--bad); background: var(--bad-tint); }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 22px; min-width: 0; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 0; }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px; display: flex; flex-direction: column; gap: 1px; min-width: 0; }
        .tile dt { order: 0; font-size: 13px; color: var(--soft); }
        .tile dd { margin: 0; }
        .tile .value { font-size: 23px; font-weight: 600; letter-spacing: -.02em; line-height: 1.3; white-space: nowrap; }
        .tile .aside { font-size: 13px; color: var(--soft); min-height: 22px; overflow-wrap: anywhere; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 20px; }
        .pair:has(details[open]) { align-items: start; }
        .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 18px 44px; }
        .columns > div { min-width: 0; }
        .badge { display: inline-block; padding: 0 7px; border-radius: 99px; font-size: 12px; line-height: 20px; font-weight: 550; white-space: nowrap; color: var(--note); background: var(--note-tint); }
        .badge.good { color: var(--good); background: var(--good-tint); }
        .badge.bad { color: var(--bad); background: var(--bad-tint); }
        .badge.warning { color: var(--warn); background: var(--warn-tint); }
        .rows { margin: 0; padding: 0; list-style: none; display: grid; gap: 11px; }
        .row { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 12px; align-items: baseline; }
        .row .name { overflow-wrap: anywhere; min-width: 0; }
        .row .amount { text-align: right; white-space: nowrap; }
        .row .amount .value { display: inline-block; min-width: 84px; }
        .row .bar { grid-column: 1 / -1; }
        .row small { color: var(--soft); font-size: 13px; }
        .quiet { color: var(--soft); }
        .mono { font-family: var(--mono); font-size: 13px; overflow-wrap: anywhere; }
        .bar { display: block; width: 100%; height: 6px; border-radius: 3px; overflow: hidden; background: var(--track); fill: var(--bar); }
        .bar.stack { height: 14px; border-radius: 5px; margin-bottom: 16px; }
        .packages { fill: var(--packages); background: var(--packages); } .projects { fill: var(--projects); background: var(--projects); }
        .assets { fill: var(--assets); background: var(--assets); } .app { fill: var(--app); background: var(--app); }
        .dot { display: inline-block; width: 9px; height: 9px; border-radius: 3px; margin-right: 8px; }
        details { border-top: 1px solid var(--line); margin-top: 14px; padding-top: 12px; }
        summary { cursor: pointer; font-weight: 550; }
        summary .aside { color: var(--soft); font-weight: 400; margin-left: 6px; }
        details > .rows { margin-top: 12px; gap: 7px; }
        .list { margin: 0; padding: 0; list-style: none; }
        .list > li { padding: 10px 0; border-top: 1px solid var(--line); }
        .list > li:first-child { border-top: 0; padding-top: 0; }
        .list > li:last-child { padding-bottom: 0; }
        .list .head { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; margin-bottom: 2px; }
        .list p { overflow-wrap: anywhere; }
        .table { width: 100%; border-collapse: collapse; }
        .table th { text-align: right; font-size: 13px; font-weight: 500; color: var(--soft); padding: 0 0 8px 14px; white-space: nowrap; }
        .table td { text-align: right; padding: 9px 0 9px 14px; border-top: 1px solid var(--line); white-space: nowrap; vertical-align: top; }
        .table th:first-child, .table td:first-child { text-align: left; padding-left: 0; white-space: normal; }
        .table tr:last-child td { padding-bottom: 0; }
        .table td .badge { display: block; width: fit-content; margin: 2px 0 0 auto; }
        footer { color: var(--soft); font-size: 13px; }
        @media (max-width: 640px) {
          .page { padding: 24px 14px 32px; gap: 14px; }
          h1 { font-size: 25px; }
          .card { padding: 16px; }
          .tiles { grid-template-columns: 1fr 1fr; gap: 10px; }
          .tile { padding: 11px 13px; }
          .tile .value { font-size: 20px; }
          .pair { gap: 14px; }
          .table thead { display: none; }
          .table, .table tbody { display: block; }
          .table tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 4px 16px; padding: 10px 0; border-top: 1px solid var(--line); }
          .table tr:first-child { border-top: 0; padding-top: 0; }
          .table tr:last-child { padding-bottom: 0; }
          .table td { border: 0; padding: 0; text-align: left; }
          .table td:first-child { grid-column: 1 / -1; }
          .table td[data-label]::before { content: attr(data-label) " "; color: var(--soft); }
          .table td .badge { display: inline-block; margin: 0 0 0 4px; }
        }
        @media (max-width: 420px) {
          .row .amount .value { min-width: 0; margin-left: 6px; }
          .change { grid-template-columns: 1fr; gap: 0; }
          .change .amount { text-align: left; }
          .change .amount .value { margin-left: 0; }
          .change .badge { float: right; }
        }
        @media print {
          body { background: #fff; }
          .card, .tile { break-inside: avoid; }
        }

        """;
}
