/// The look of the pages: few colours, figures that line up, and room to breathe. Colours have
/// names by meaning; both themes set the same names. Contrast is at least 4.5 to 1 for text.
enum Stylesheet {
    static let tokens = """
        :root{--paper:#f4f5f2;--sheet:#fff;--ink:#17211e;--soft:#56635e;--line:#dde2de;--deep:#0e5f52;
        --good:#17693c;--good-wash:#e3f2e8;--warn:#875400;--warn-wash:#faefd9;--bad:#a9231b;--bad-wash:#fbe6e3;
        --calm:#46534e;--calm-wash:#ecefec;--road:#8a968f;--lane:#e3e8e3;--zone:#c9d3cc;--shadow:0 1px 2px #17211e14;
        --round:10px;color-scheme:light}
        @media (prefers-color-scheme:dark){:root[data-theme=auto]{--paper:#111615;--sheet:#191f1d;--ink:#e6ebe8;--soft:#9aa8a2;
        --line:#2b3431;--deep:#5cc3b0;--good:#6fcf97;--good-wash:#17301f;--warn:#e8b45a;--warn-wash:#33270f;--bad:#ff8d82;
        --bad-wash:#3b1a17;--calm:#b3beb9;--calm-wash:#262d2b;--road:#77847d;--lane:#252d2a;--zone:#36413c;--shadow:none;color-scheme:dark}}
        :root[data-theme=dark]{--paper:#111615;--sheet:#191f1d;--ink:#e6ebe8;--soft:#9aa8a2;--line:#2b3431;--deep:#5cc3b0;
        --good:#6fcf97;--good-wash:#17301f;--warn:#e8b45a;--warn-wash:#33270f;--bad:#ff8d82;--bad-wash:#3b1a17;--calm:#b3beb9;
        --calm-wash:#262d2b;--road:#77847d;--lane:#252d2a;--zone:#36413c;--shadow:none;color-scheme:dark}

        """

    static let frame = """
        *{box-sizing:border-box}
        html{font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
        body{margin:0;background:var(--paper);color:var(--ink);min-height:100vh;display:flex;flex-direction:column}
        main{flex:1;width:100%;max-width:1680px;margin:0 auto;padding:1rem 1.25rem 2rem}
        a{color:var(--deep);text-decoration:none}a:hover{text-decoration:underline}
        :focus-visible{outline:2px solid var(--deep);outline-offset:2px;border-radius:4px}
        h1{font-size:1.5rem;line-height:1.2;margin:0;letter-spacing:-.01em;overflow-wrap:anywhere}
        h2{font-size:.8rem;font-weight:600;color:var(--soft);margin:0 0 .6rem;letter-spacing:.02em}
        p{margin:0 0 .4rem}code,pre{font:12.5px/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
        .hidden,.sheet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.6rem;background:var(--sheet);padding:.4rem .8rem;z-index:9}
        .icon{width:1em;height:1em;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.12em;flex:none}
        .bar{display:flex;align-items:center;gap:1rem;padding:.55rem 1.25rem;background:var(--sheet);border-bottom:1px solid var(--line)}
        .brand{display:flex;align-items:center;gap:.45rem;font-weight:650;font-size:1.1rem;color:var(--ink);letter-spacing:-.01em}
        .brand svg{width:1.35rem;height:1.35rem;fill:none;stroke:var(--deep);stroke-width:2;stroke-linejoin:round}
        .lane{color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.gap{flex:1}
        .languages{display:flex;gap:.5rem;font-size:.85rem}.themes a{display:inline-grid;place-items:center;width:2rem;height:2rem;color:var(--soft)}
        .to-light{display:none!important}:root[data-theme=dark] .to-light{display:inline-grid!important}:root[data-theme=dark] .to-dark{display:none!important}
        @media (prefers-color-scheme:dark){:root[data-theme=auto] .to-light{display:inline-grid!important}:root[data-theme=auto] .to-dark{display:none!important}}
        .who{color:var(--soft);font-size:.85rem;max-width:16ch;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        footer{padding:1rem 1.25rem;color:var(--soft);font-size:.8rem;text-align:center}
        .panel{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);box-shadow:var(--shadow);padding:1rem}
        .none{color:var(--soft)}.when{white-space:nowrap}.small,.when,.under{color:var(--soft);font-size:.82rem}
        button,.button{font:inherit;font-size:.88rem;padding:.4rem .8rem;border:1px solid var(--line);border-radius:7px;background:var(--sheet);color:var(--ink);cursor:pointer;display:inline-block}
        button:hover,.button:hover{border-color:var(--deep);text-decoration:none}.tools button,.login button{border-color:var(--deep);color:var(--deep);font-weight:550}.quiet{border:0;color:var(--soft);padding:.3rem}
        input{font:inherit;font-size:.9rem;padding:.4rem .7rem;border:1px solid var(--line);border-radius:7px;background:var(--paper);color:var(--ink);min-width:0}
        .chip{display:inline-flex;align-items:center;gap:.35em;padding:.1em .6em;border-radius:99px;font-size:.82rem;font-weight:550;white-space:nowrap}
        .good{--tone:var(--good);--wash:var(--good-wash)}.warn{--tone:var(--warn);--wash:var(--warn-wash)}
        .bad{--tone:var(--bad);--wash:var(--bad-wash)}.calm{--tone:var(--calm);--wash:var(--calm-wash)}
        .chip{color:var(--tone);background:var(--wash)}
        .empty{max-width:44rem;margin:12vh auto}.empty h1{margin-bottom:.6rem}.empty pre{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1rem;overflow:auto}
        .login{max-width:24rem;margin:10vh auto;padding:1.5rem}.login h1{margin-bottom:1rem}.login label{display:block;font-weight:600;margin-bottom:.3rem}
        .login input{width:100%;margin-bottom:.5rem}.wrong{color:var(--bad);display:flex;gap:.4em;align-items:center}

        """

    static let board = """
        .board{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,26rem);gap:1rem;align-items:start}
        #figures{grid-column:1/-1}
        .figures{display:grid;grid-template-columns:repeat(6,minmax(0,1fr)) minmax(0,1.7fr);gap:1px;margin:0;background:var(--line);border:1px solid var(--line);border-radius:var(--round);overflow:hidden;box-shadow:var(--shadow)}
        .figure{background:var(--sheet);padding:.7rem 1rem;color:inherit;display:block}.figure:hover{text-decoration:none}.figure:focus-visible{outline-offset:-3px}a.figure:hover dd,a.figure[aria-current] dt{text-decoration:underline}
        .figure dt{font-size:.8rem;color:var(--soft)}.figure dd{margin:0;font-size:1.75rem;line-height:1.2;font-weight:600;letter-spacing:-.02em;color:var(--tone,var(--ink))}
        .figure small{font-size:.9rem;font-weight:500}.figure .more{font-size:.82rem;font-weight:400;color:var(--soft);letter-spacing:0;white-space:nowrap}
        .asof{margin:.45rem .2rem 0;font-size:.8rem;color:var(--soft)}
        aside{display:grid;gap:1rem}.state{float:right;font-weight:400}.is-live .state::before{content:"";display:inline-block;width:.5em;height:.5em;border-radius:50%;background:var(--good);margin-right:.4em}
        .loads{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);box-shadow:var(--shadow);min-width:0}
        .tools{display:flex;align-items:center;gap:1rem;padding:.6rem 1rem;border-bottom:1px solid var(--line);flex-wrap:wrap}.tools h2{margin:0}.tools form{display:flex;gap:.4rem;flex:1;max-width:26rem}.tools input[type=search]{flex:1}
        .rows{border-collapse:collapse;width:100%;font-size:.95rem}.rows th,.rows td{text-align:left;padding:.38rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
        .rows thead th{font-size:.78rem;color:var(--soft);position:sticky;top:0;background:var(--sheet);vertical-align:bottom;line-height:1.25}.rows tbody th a{font-weight:600;white-space:nowrap}
        .rows th:first-child,.rows td:first-child{padding-left:1rem}.under{display:block;white-space:nowrap}.number{text-align:right!important;white-space:nowrap}.rows thead th:nth-last-child(-n+2){text-align:right}
        .rows tr.fallen th:first-child{box-shadow:inset 3px 0 var(--bad)}.rows tr.doubt th:first-child{box-shadow:inset 3px 0 var(--warn)}.rows tbody tr:hover{background:var(--paper)}
        .rows .day{font-size:.78rem;color:var(--soft)}.rows .heard .day{display:block}.finding .when,.rows .status{white-space:nowrap}.pager{display:flex;gap:1rem;padding:.6rem 1rem;color:var(--soft);font-size:.88rem}#rows>.none{padding:1rem}
        .alarms{list-style:none;margin:0;padding:0}.alarms li{padding:.55rem 0;border-top:1px solid var(--line)}.alarms li:first-child{border:0;padding-top:0}
        .alarms a{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline;color:inherit}.alarms b{flex-basis:100%;color:var(--bad);font-weight:600;display:inline-flex;gap:.35em;align-items:center}.alarms .when{margin-left:auto}.alarms p{margin:.15rem 0 0;font-size:.88rem}

        """

    static let story = """
        .head{margin:.4rem 0 1rem}.kind{color:var(--soft);font-size:.85rem;margin:0}.chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0 0}
        .verdict{display:flex;gap:1rem;background:var(--wash);border-radius:var(--round);padding:1rem 1.2rem;margin-bottom:1rem}.verdict h2{font-size:1.1rem;color:var(--tone);margin:0 0 .2rem;letter-spacing:0}
        .verdict p{margin:0}.verdict p+p{margin-top:.35rem}.sign{display:grid;place-items:center;flex:none;width:2.4rem;height:2.4rem;border-radius:50%;background:var(--tone);color:var(--sheet);font-size:1.3rem}
        .decisions .chip{margin-left:.3rem}.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;align-items:start}.side{display:grid;gap:1rem;min-width:0}
        .timeline{list-style:none;margin:0;padding:0}.timeline li{display:grid;grid-template-columns:4.6rem 1fr;gap:.9rem}
        .timeline time{color:var(--soft);font-size:.85rem;padding-top:.1rem}.timeline li>div{border-left:2px solid var(--line);padding:0 0 .9rem 1rem;position:relative}
        .timeline li>div::before{content:"";position:absolute;left:-6px;top:.4rem;width:10px;height:10px;border-radius:50%;background:var(--sheet);border:2px solid var(--road)}
        .timeline .decided>div::before{background:var(--deep);border-color:var(--deep);border-radius:2px}.timeline .revoked>div::before{background:var(--bad);border-color:var(--bad);transform:rotate(45deg);border-radius:1px}
        .timeline .finding-alarm>div::before{border-color:var(--bad);background:var(--bad)}.timeline .finding-warning>div::before{border-color:var(--warn)}.timeline .officer>div::before{border-color:var(--deep)}.timeline li:last-child>div{border-color:transparent}.timeline p{margin:0;overflow-wrap:anywhere}.timeline .revoked p:first-child{color:var(--bad);font-weight:600}
        h2 .utc{font-weight:400;margin-left:.3rem}.timeline .date{display:block;color:var(--soft);font-size:.85rem;font-weight:600;padding:0 0 .6rem}.timeline li+.date{padding-top:.3rem}
        .timeline li{scroll-margin-top:1rem}.timeline li:target>div{background:var(--warn-wash);border-radius:0 7px 7px 0}.late{color:var(--warn);white-space:nowrap}.findings,.decisions,.reasons{list-style:none;margin:0;padding:0}.findings li,.decisions li,.reasons li{padding:.55rem 0;border-top:1px solid var(--line)}
        .findings li:first-child,.decisions li:first-child,.reasons li:first-child{border:0;padding-top:0}.findings p{margin:.25rem 0 0}.decisions+p{margin:.6rem 0 0}
        .plan{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:0}.plan dt{color:var(--soft)}.plan dd{margin:0;overflow-wrap:anywhere}

        """

    static let map = """
        .map{position:relative}.map svg{display:block;width:100%;height:auto;max-height:26rem;background:var(--paper);border-radius:7px;touch-action:none;cursor:grab;--k:1}.map svg:active{cursor:grabbing}
        .corridor{fill:none;stroke:var(--lane);stroke-linejoin:round;stroke-linecap:round}.road{fill:none;stroke:var(--road);stroke-width:1.2;vector-effect:non-scaling-stroke;stroke-dasharray:5 4}
        .zone{fill:var(--zone);fill-opacity:.7;stroke:var(--road);stroke-width:1;vector-effect:non-scaling-stroke}.zone.queue,.zone.primary{fill:var(--warn-wash);stroke:var(--warn)}
        .zone.farSide{fill:var(--good-wash);stroke:var(--good)}.zone.secondary{stroke:var(--warn)}.zone.restricted{fill:var(--bad-wash);stroke:var(--bad);stroke-dasharray:3 2}
        .labels text{font-size:15px;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;transform:scale(var(--k));pointer-events:none}
        .labels .left{text-anchor:end}.labels .below,.labels .above{text-anchor:middle}.labels .close{display:none}.near .labels .close{display:inline}
        .truck{transform:scale(calc(var(--k)*1.15));stroke:var(--sheet);stroke-width:1}
        .truck.cleared{fill:var(--good)}.truck.open{fill:none;stroke:var(--calm);stroke-width:2}.truck.doubt{fill:var(--warn)}.truck.fallen{fill:var(--bad)}.truck.here{fill:var(--deep);stroke:var(--deep);stroke-width:1.6}
        .trail{fill:none;stroke:var(--deep);stroke-width:2.4;vector-effect:non-scaling-stroke;stroke-linejoin:round;stroke-linecap:round}
        .zoom{position:absolute;right:.5rem;top:.5rem;display:flex;gap:.25rem}.zoom[hidden]{display:none}.zoom button{width:2rem;height:2rem;padding:0;font-size:1.05rem;line-height:1}

        """

    static let phone = """
        @media (min-width:1640px){.rows .under{display:inline;margin-left:.5rem}.rows tbody th{white-space:nowrap}}
        @media (max-width:1340px){.board{grid-template-columns:minmax(0,1fr) 20rem}}
        @media (max-width:1240px){.board{grid-template-columns:minmax(0,1fr)}aside{grid-template-columns:repeat(2,minmax(0,1fr));align-items:start}.map svg{max-height:20rem}.figures{grid-template-columns:repeat(3,minmax(0,1fr))}.figure.wait{grid-column:1/-1}.columns{grid-template-columns:minmax(0,1fr)}.columns>.side{display:contents}.columns>.side>.where,.columns>.side>.found{order:-1}
        .board>aside{order:1}.board>.loads{order:2}}
        @media (max-width:820px){aside{grid-template-columns:minmax(0,1fr)}}
        @media (max-width:940px){.rows th,.rows td{min-width:0;overflow-wrap:anywhere}.rows thead{display:none}.rows,.rows tbody{display:block}.rows tr{display:grid;grid-template-columns:1fr auto;gap:.15rem .8rem;padding:.6rem .9rem;border-bottom:1px solid var(--line)}
        .rows th,.rows td,.rows th:first-child{display:block;border:0;padding:0}.rows tr.fallen{box-shadow:inset 3px 0 var(--bad)}.rows tr.doubt{box-shadow:inset 3px 0 var(--warn)}.rows tr.fallen th:first-child,.rows tr.doubt th:first-child{box-shadow:none}
        .rows td.status,.rows td.custody{grid-column:2;text-align:right}.rows td.nothing{display:none}.rows .heard .day{display:inline}.rows td.finding{grid-column:1/-1;font-size:.88rem}.rows td.number{font-size:.82rem;color:var(--soft)}.rows td.number::before{content:attr(data-name) " "}.rows td.number:last-child{text-align:right}.rows td.number:nth-last-child(2){text-align:left!important}}
        @media (max-width:640px){main{padding:.7rem .7rem 1.5rem}.bar{padding:.45rem .7rem;gap:.7rem}.bar .lane,.who{display:none}.figure{padding:.5rem .7rem}.figure dd{font-size:1.4rem}.tools form{max-width:none;flex-basis:100%}
        .timeline li{grid-template-columns:4.2rem 1fr;gap:.5rem}.verdict{padding:.8rem}.plan{grid-template-columns:1fr;gap:0}.plan dd{margin-bottom:.5rem}}
        @media (prefers-reduced-motion:no-preference){.chip,.figure dd{transition:color .2s,background .2s}}
        @media print{.bar,.zoom,.tools form,footer{display:none}body{background:#fff}.columns{grid-template-columns:1fr}}

        """
}
