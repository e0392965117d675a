namespace Photon.Engine.Html;

/// <summary>The page's style sheet. Colours keep a contrast of 4.5 to 1 and more, light and dark.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{--bg:#fff;--panel:#f6f7f9;--text:#1c2330;--soft:#5a6475;--line:#dde1e8;--accent:#1d4ed8;--code:#eef0f4;
        --get:#1d4ed8;--post:#15703c;--put:#92500a;--patch:#0f6a73;--delete:#b42318;--other:#4b5563;--key:#7c2d7c;--string:#15703c;--number:#1d4ed8}
        @media (prefers-color-scheme:dark){:root{--bg:#12151b;--panel:#1a1e27;--text:#e6e9ef;--soft:#a2acbd;--line:#2d3441;--accent:#8ab4ff;--code:#242a36;
        --key:#e0a3e0;--string:#86d9a3;--number:#8ab4ff}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--bg);color:var(--text);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;display:grid;grid-template-columns:19rem minmax(0,1fr)}
        code,pre,.path{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
        code{background:var(--code);border-radius:4px;padding:.1em .35em;overflow-wrap:anywhere}
        a{color:var(--accent);text-decoration:none}
        a:hover{text-decoration:underline}
        a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
        .skip{position:absolute;left:-999rem}
        .skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem 1rem;z-index:1}
        nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:1.5rem 1rem;background:var(--panel);border-right:1px solid var(--line);font-size:.875rem}
        nav .brand{font-size:1.05rem;font-weight:650;margin:0 0 1rem;overflow-wrap:anywhere}
        nav ul{list-style:none;margin:.25rem 0 1rem;padding:0}
        nav li a{display:flex;gap:.5rem;align-items:baseline;color:var(--text);padding:.2rem .4rem;border-radius:6px;overflow-wrap:anywhere}
        nav li a:hover{background:var(--code);text-decoration:none}
        nav summary{cursor:pointer;font-weight:600;padding:.25rem 0;overflow-wrap:anywhere}
        nav .method{min-width:4rem;padding:.05rem 0;text-align:center;flex:none;font-size:.65rem}
        .count{color:var(--soft);font-weight:400}
        main{padding:2.5rem clamp(1rem,4vw,4rem) 6rem;max-width:68rem}
        h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem;letter-spacing:-.015em}
        h2{font-size:1.35rem;margin:3rem 0 .75rem;letter-spacing:-.01em}
        h3{font-size:.95rem;font-weight:600;margin:0;display:inline}
        h4{font-size:.8rem;text-transform:uppercase;letter-spacing:.05em;color:var(--soft);margin:1.75rem 0 .5rem}
        p{margin:0 0 .75rem}
        .heading{font-weight:650;margin-top:1.25rem}
        .version{font-size:.9rem;font-weight:500;color:var(--soft);letter-spacing:0;border:1px solid var(--line);border-radius:99px;padding:.15rem .6rem;vertical-align:middle}
        .facts{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;color:var(--soft);font-size:.875rem;margin:.5rem 0 0}
        .facts:empty{display:none}
        .card{border:1px solid var(--line);border-radius:10px;margin:.6rem 0;background:var(--bg)}
        .card>summary{display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:baseline;padding:.65rem 1rem;cursor:pointer;list-style:none;border-radius:10px}
        .card>summary::-webkit-details-marker{display:none}
        .card>summary:hover{background:var(--panel)}
        .card[open]>summary{border-bottom:1px solid var(--line);border-radius:10px 10px 0 0;background:var(--panel)}
        .body{padding:1rem 1rem 1.25rem;scroll-margin-top:4.5rem}
        .path{background:none;padding:0;font-size:.95rem}
        .path em{font-style:normal;color:var(--accent)}
        .title,.kind{color:var(--soft);font-size:.9rem}
        .method{display:inline-block;color:#fff;background:var(--other);border-radius:5px;padding:.05rem .5rem;font-size:.75rem;font-weight:700;letter-spacing:.03em;min-width:4.2rem;text-align:center}
        .get,.query{background:var(--get)}.post{background:var(--post)}.put{background:var(--put)}.patch{background:var(--patch)}.delete{background:var(--delete)}
        .flag{font-size:.72rem;color:var(--soft);border:1px solid var(--line);border-radius:99px;padding:0 .5rem;margin-left:.4rem;font-weight:500;white-space:nowrap;text-transform:none;letter-spacing:0}
        .must{color:var(--delete);border-color:currentColor}
        @media (prefers-color-scheme:dark){.must,.bad{color:#ffa198!important}.good{color:#86d9a3!important}}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th{text-align:left;font-weight:600;color:var(--soft);border-bottom:1px solid var(--line);padding:.3rem .75rem .3rem 0}
        td{border-bottom:1px solid var(--line);padding:.5rem .75rem .5rem 0;vertical-align:top;overflow-wrap:anywhere}
        td:first-child{min-width:10rem}
        th:last-child{width:50%}th:first-child{width:24%}
        td p:last-child,dd p:last-child{margin-bottom:0}
        tr:last-child td{border-bottom:0}
        .limits{color:var(--soft);font-size:.8rem}
        dl{margin:0}
        .responses>div,.schemes>div{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.25rem 1rem;padding:.6rem 0;border-top:1px solid var(--line)}
        .schemes>div{grid-template-columns:12rem minmax(0,1fr)}
        dd{margin:0}
        .status{font-weight:700;font-size:.9rem}.good{color:var(--post)}.bad{color:var(--delete)}.plain{color:var(--soft)}
        .content,.header{margin:.25rem 0 0;font-size:.9rem}
        .example{margin:.4rem 0 0;font-size:.9rem}
        .example summary{cursor:pointer;color:var(--soft)}
        pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;margin:.5rem 0}
        pre code{background:none;padding:0;overflow-wrap:normal}
        .json b{font-weight:500;color:var(--key)}.json i{font-style:normal;color:var(--string)}.json u{text-decoration:none;color:var(--number)}
        .values{columns:16rem;padding-left:1.1rem}
        .values li{break-inside:avoid}
        @media (max-width:52rem){body{display:block}nav{position:static;height:auto;max-height:45vh;border-right:0;border-bottom:1px solid var(--line)}
        table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.5rem 0}.responses>div,.schemes>div{grid-template-columns:1fr}}
        @media print{nav{display:none}body{display:block}}

        """;
}
