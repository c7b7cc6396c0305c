import ArgumentParser

/// The life of a member of a trusted-trader programme, from a file of dated events.
struct MemberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: "Members of trusted-trader programmes: standing, gaps, clocks, certificates.",
        discussion: """
            Everything is read from one file of dated events, one JSON object a line \
            (docs/formats/membership.md), or with --data DIR from what was filed with a node. \
            Nothing is decided here: clocks warn, advice is given with its reasons, and a person \
            decides.

              garita member queue --events members.ndjson
              garita member show EXP-7 --data DIR
              garita member gaps EXP-7 --programme AEO --events members.ndjson
              garita member gaps EXP-7 --programme ACME --catalog acme.json --events members.ndjson

            Exit status: 0 done, 1 done and some lines were refused, 65 a file or name is of no use.
            """,
        subcommands: [
            MemberShowCommand.self, MemberQueueCommand.self, MemberGapsCommand.self,
            MemberClocksCommand.self, MemberReportCommand.self, MemberCertificateCommand.self,
            MemberVerifyCommand.self, MemberKeyCommand.self, MemberEvidenceCommand.self,
            MemberPapersCommand.self,
        ])
}
