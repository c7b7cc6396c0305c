import API
import Model
import Views

/// The page of an erased load: that it was erased, when, by whose order, and what still holds. An
/// absent page would look like a mistyped name, or like stolen evidence.
struct ErasedScreen {
    let look: Look
    let page: ErasedPage
    let clock: DayClock

    private var words: Words { look.words }

    var html: HTML {
        """
        <article class="trip"><header class="head"><p class="kind">\(words.load)</p><h1>\(page.trip.description)</h1>
        <p class="chips">\(Chip(tone: .calm, icon: .erased, text: words.erased).html)</p></header>
        <section class="verdict calm"><span class="sign">\(Icon.erased.html)</span><div><h2>\(words.erasedNote)</h2>
        <p>\(clock.whole(page.erasure.at)), \(words.orderer(of: page.erasure)) \(record)</p>
        <p>\(words.erasedWhat(page.erasure.facts, of: page.facts))</p><p>\(words.stillProvable)</p></div></section>
        <section class="panel"><h2>\(words.decisions)</h2>\(DecisionList(decisions: page.decisions, look: look, clock: clock).html)
        <p><a class="button" href="/v1/trips/\(page.trip.inPath)/dossier" download>\(words.dossier)</a></p></section></article>
        """
    }

    private var record: HTML { page.index.map { "<code>#\($0.value)</code>" } ?? .none }
}
