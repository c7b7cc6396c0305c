extension Stylesheet {
    /// The traveller's page: one column, figures that are read at arm's length. And the banner of an
    /// exercise, in a colour that nothing real has.
    static let wait = """
        .traveller{max-width:46rem;margin:0 auto;display:grid;gap:1rem}.traveller>*{margin:0}.traveller .head{margin:.4rem 0 0}
        .lanes{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem;align-items:stretch}
        .wait-lane h2{font-size:.95rem;color:var(--ink)}.wait-lane .minutes{font-size:2.5rem;line-height:1.15;font-weight:650;letter-spacing:-.02em;margin:0 0 .5rem}
        .figure-none{font-size:1.5rem;font-weight:600;color:var(--soft);margin:0 0 .3rem}
        .warn-note{background:var(--warn-wash);color:var(--warn);border-color:transparent;font-weight:550}
        svg.waits{display:block;width:100%;height:auto}.waits .grid{stroke:var(--line);stroke-width:1;fill:none}
        .waits text{font-size:11px;fill:var(--soft)}.waits .row{text-anchor:end;dominant-baseline:middle}.waits .column{text-anchor:middle}
        .waits .standard,.waits .fast{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round;stroke:var(--deep)}.waits .fast{stroke:var(--warn);stroke-dasharray:5 4}
        .legend{display:flex;gap:1.2rem;flex-wrap:wrap;font-size:.85rem;margin:.5rem 0 .2rem}.legend span{display:inline-flex;align-items:center;gap:.4rem}.legend svg.key{width:1.6rem;flex:none}
        .ahead{border-collapse:collapse;width:100%}.ahead th,.ahead td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:baseline}.ahead thead th{font-size:.8rem;color:var(--soft)}
        .method ul{margin:0;padding-left:1.1rem}.method li{margin:.2rem 0}
        .exercise{background:#5b21b6;color:#fff;border-radius:var(--round);padding:.7rem 1rem;margin:0 0 1rem;text-align:center;letter-spacing:.01em}
        @media print{.exercise{border:2px solid #000;color:#000;background:none}}
        @media (max-width:560px){.lanes{grid-template-columns:minmax(0,1fr)}.ahead .small{display:block}}

        """
}
