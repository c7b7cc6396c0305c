/// Where a person shows a key once and gets a session.
struct LoginScreen {
    let look: Look
    let wasWrong: Bool

    var html: HTML {
        let words = look.words
        return """
            <section class="login panel"><h1>\(words.logIn)</h1>
            \(if: wasWrong, "<p class=\"wrong\" role=\"alert\">\(Icon.alert.html)\(words.keyWrong)</p>")
            <form method="post" action="/login"><label for="key">\(words.key)</label>
            <input id="key" name="key" type="password" autocomplete="current-password" required maxlength="200" aria-describedby="help">
            <p id="help" class="small">\(words.keyHelp)</p><button>\(words.logIn)</button></form></section>
            """
    }
}
