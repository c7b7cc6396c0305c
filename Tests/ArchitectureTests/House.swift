import Foundation

/// The project's own files, as text.
enum House {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Page {
        /// From the root of the project, with slashes.
        let path: String
        let text: String
        /// Taken apart once, since every rule asks for it; empty for a page that is not Swift.
        let swift: SwiftText

        init(path: String, text: String) {
            self.path = path
            self.text = text
            swift = SwiftText(path.hasSuffix(".swift") ? text : "")
        }

        var name: String { String(path.split(separator: "/").last ?? "") }
        var isSwift: Bool { path.hasSuffix(".swift") }
        var lines: [Substring] {
            text.split(separator: "\n", omittingEmptySubsequences: false)
        }

        /// A quick look at the bytes before a slow one at the lines.
        func has(_ word: String) -> Bool {
            let word = Array(word.utf8), bytes = Array(text.utf8)
            guard let first = word.first, bytes.count >= word.count else { return false }
            return (0...bytes.count - word.count).contains { start in
                bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
            }
        }
    }

    /// What the build, a demo run and version control leave behind; `.gitignore` lists the same.
    private static let notOurs: Set<String> = [
        ".git", ".cache", ".venv", ".venv-peers", "demo-data", "Package.resolved", "__pycache__",
    ]

    /// Every text file of the project. Pictures and other bytes that are no text are left out.
    static let pages: [Page] = {
        let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var pages: [Page] = []
        while let url = walk?.nextObject() as? URL {
            let name = url.lastPathComponent
            guard !notOurs.contains(name), !name.hasPrefix(".build") else {
                walk?.skipDescendants()
                continue
            }
            // A folder or a picture is no text, and that is all this question asks.
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            pages.append(Page(path: relative(url), text: text))
        }
        return pages.sorted { $0.path < $1.path }
    }()

    static func page(_ path: String) -> Page? { pages.first { $0.path == path } }

    static func pages(under folder: String) -> [Page] {
        pages.filter { $0.path.hasPrefix(folder + "/") }
    }

    /// The folders that hold files, at one level below `folder`.
    static func folders(in folder: String) -> Set<String> {
        let depth = folder.split(separator: "/").count
        return Set(
            pages(under: folder).compactMap { page in
                let parts = page.path.split(separator: "/")
                return parts.count > depth + 1 ? String(parts[depth]) : nil
            })
    }

    private static func relative(_ url: URL) -> String {
        let path = url.resolvingSymlinksInPath().path
        return path.hasPrefix(root.path + "/") ? String(path.dropFirst(root.path.count + 1)) : path
    }
}
