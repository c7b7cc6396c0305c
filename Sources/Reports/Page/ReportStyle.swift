/// The look of a report: the console's colours, charts that hold on a phone, and print in ink.
///
/// Series colours differ in lightness as well as in hue, so that they can be told apart in grey and
/// by readers who do not see red and green; contrast on their ground is at least 3 to 1, and of
/// text 4.5 to 1, in both themes.
enum ReportStyle {
    static let text = tokens + frame + charts + cards + print

    private static let tokens = """
        :root{--paper:#f4f5f2;--sheet:#fff;--ink:#17211e;--soft:#56635e;--line:#dde2de;--deep:#0e5f52;
        --good:#17693c;--warn:#875400;--warn-wash:#faefd9;--bad:#a9231b;
        --i1:#0b6b5c;--i2:#c2571a;--i3:#4a5fc1;--i4:#9c3d7f;--i5:#8a6d00;--i6:#3b3f46;--muted:#7d8984;color-scheme:light dark}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#111615;--sheet:#191f1d;--ink:#e6ebe8;--soft:#9aa8a2;
        --line:#2f3936;--deep:#5cc3b0;--good:#6fcf97;--warn:#e8b45a;--warn-wash:#33270f;--bad:#ff8d82;
        --i1:#4fc3ad;--i2:#f29a5c;--i3:#97a8ff;--i4:#e48ac6;--i5:#d8bd4a;--i6:#c9ced6;--muted:#84918b}}

        """

    private static let frame = """
        *{box-sizing:border-box}
        html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink)}
        header,main,footer{max-width:58rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:1.5rem}.brand{color:var(--deep);font-weight:650;margin:0;letter-spacing:-.01em}
        h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .3rem;letter-spacing:-.015em;overflow-wrap:anywhere}
        h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}p{margin:0 0 .7rem;max-width:44rem}ul{padding-left:1.2rem;max-width:44rem}li{margin:.25rem 0}
        .soft{color:var(--soft)}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0}
        .figures div{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:.7rem .9rem}
        dt{font-size:.85rem;color:var(--soft)}dd{margin:0;font-size:1.55rem;line-height:1.25;font-weight:600;letter-spacing:-.015em}
        dd small{display:block;font-size:.82rem;line-height:1.35;font-weight:400;letter-spacing:0;color:var(--soft);margin-top:.15rem}
        .good dd{color:var(--good)}.warn dd{color:var(--warn)}.bad dd{color:var(--bad)}.figures small{color:var(--soft)}
        .notice{background:var(--warn-wash);border-left:4px solid var(--warn);border-radius:4px;padding:.6rem .9rem;max-width:none}
        .scroll{overflow-x:auto;margin:.75rem 0;background:linear-gradient(90deg,var(--sheet) 40%,transparent) left/3rem 100% no-repeat local,linear-gradient(270deg,var(--sheet) 40%,transparent) right/3rem 100% no-repeat local,linear-gradient(90deg,var(--line),transparent) left/1rem 100% no-repeat scroll,linear-gradient(270deg,var(--line),transparent) right/1rem 100% no-repeat scroll,var(--sheet);border:1px solid var(--line);border-radius:10px}
        table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
        thead th{font-size:.82rem;color:var(--soft);font-weight:600;vertical-align:bottom}tbody tr:last-child td{border-bottom:0}.n{text-align:right;white-space:nowrap}
        summary{cursor:pointer;color:var(--deep);font-weight:550;padding:.35rem 0}details{margin:.5rem 0}:focus-visible{outline:2px solid var(--deep);outline-offset:2px}
        footer{color:var(--soft);font-size:.85rem;border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem;padding-bottom:2rem}footer p{max-width:none;overflow-wrap:anywhere}

        """

    private static let charts = """
        figure{margin:1rem 0;background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:.9rem 1rem .7rem}
        figcaption{font-weight:600;line-height:1.35;margin-bottom:.35rem}figcaption small{display:block;font-weight:400;color:var(--soft);font-size:.85rem}
        .key{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;margin:.2rem 0 .5rem;padding:0;font-size:.87rem;max-width:none}
        .key li{display:flex;align-items:center;gap:.45rem;margin:0}.key svg{width:22px;height:12px;flex:none}
        figure>svg{display:block;width:100%;height:auto}svg.slim{display:none}
        svg text{fill:var(--soft);font-size:12px;font-family:inherit}svg .said{fill:var(--ink)}
        .grid{stroke:var(--line);stroke-width:1}.base{stroke:var(--muted);stroke-width:1}
        .l{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.dash{stroke-dasharray:6 5}.w{stroke-width:1.5;fill:none}
        .s-i1{stroke:var(--i1)}.s-i2{stroke:var(--i2)}.s-i3{stroke:var(--i3)}.s-i4{stroke:var(--i4)}.s-i5{stroke:var(--i5)}.s-i6{stroke:var(--i6)}.s-muted{stroke:var(--muted)}.s-good{stroke:var(--good)}.s-warn{stroke:var(--warn)}.s-bad{stroke:var(--bad)}
        .f-i1{fill:var(--i1)}.f-i2{fill:var(--i2)}.f-i3{fill:var(--i3)}.f-i4{fill:var(--i4)}.f-i5{fill:var(--i5)}.f-i6{fill:var(--i6)}.f-muted{fill:var(--muted)}.f-good{fill:var(--good)}.f-warn{fill:var(--warn)}.f-bad{fill:var(--bad)}
        .area{fill-opacity:.2;stroke:none}
        @media (max-width:36rem){header,main,footer{padding-left:.8rem;padding-right:.8rem}h1{font-size:1.45rem}
        .figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem}.figures div{padding:.55rem .7rem}dd{font-size:1.25rem}
        figure{padding:.7rem .5rem .5rem}figcaption,.key{padding:0 .3rem}svg.wide{display:none}svg.slim{display:block!important}th,td{padding:.35rem .5rem}}

        """

    /// A row of many columns on a phone: its first cell as a title, the others in two columns, each under
    /// its head. The heads' own row stays for those who listen.
    private static let cards = """
        @media screen and (max-width:36rem){.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .cards tbody tr{display:grid;grid-template-columns:1fr 1fr;padding:.45rem .5rem;border-bottom:1px solid var(--line)}.cards tbody tr:last-child{border-bottom:0}
        .cards td,.cards .n{border:0;padding:.1rem .25rem;text-align:left;white-space:normal;overflow-wrap:anywhere}
        .cards td:first-child,.cards td:last-child:nth-child(even){grid-column:1/-1}.cards td:first-child{font-weight:600}.cards td:empty{display:none}
        .cards td::before{content:attr(data-head);display:block;font-size:.78rem;line-height:1.25;color:var(--soft);font-weight:400}}

        """

    private static let print = """
        @page{margin:14mm}
        @media print{html{font-size:10.5pt}body{background:#fff}header,main,footer{max-width:none;padding-left:0;padding-right:0}
        figure,.figures,tr{break-inside:avoid}h2{break-after:avoid}figure,.figures div,.scroll{border-color:#bbb}.scroll{overflow:visible}
        svg.wide{display:block!important}svg.slim{display:none!important}details>*{display:block}details::details-content{content-visibility:visible;block-size:auto}}
        """
}
