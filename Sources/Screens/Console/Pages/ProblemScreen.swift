import HTTPDoor
import HTTPTypes
import Hummingbird

/// What a person sees when a page cannot be shown.
struct ProblemScreen {
    let look: Look
    let problem: Problem

    var response: Response {
        let words = look.words
        let isAbsent = problem.status == .notFound
        let title = isAbsent ? words.notFound : problem.title
        let cure = isAbsent ? words.notFoundHelp : problem.cure
        let html: HTML = """
            <section class="empty"><h1>\(title)</h1><p>\(cure)</p><p><a class="button" href="/">\(words.board)</a></p></section>
            """
        let page = Layout(look: look, title: title).page(html)
        return Response.page(page, look, status: problem.status)
    }
}
