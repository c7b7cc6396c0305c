import ArgumentParser
import Filings
import Foundation
import Ledger
import Membership
import Model
import Runtime

struct MemberVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a member's certificate offline, and holds it against another programme.",
        discussion: """
              garita member verify exp-7.cert --key authority/verifier.key
              garita member verify exp-7.cert --key authority/verifier.key --programme AEO

            Get the key from the authority, not from whoever shows the certificate. With \
            --programme it says what that programme would still want to see.
            Exit status: 0 true and still good, 1 not true or no longer good, 65 no certificate, or \
            the key or a file is of no use.
            """)

    @Argument(help: "The certificate.") var certificate: String
    @Option(help: "The authority's verifier key, or a file that holds it.") var key: String
    @Option(help: "On which day it should be good; otherwise today.") var on: String?
    @Option(help: "Another programme to hold it against.") var programme: String?
    @Option(help: "As which kind of member there.") var entity: String?
    @OptionGroup var criteria: CriteriaOptions
    @OptionGroup var page: ReportOptions

    /// The longest we write has six kilobytes.
    private static let bytesMax = 1_048_576

    func validate() throws {
        if let on, LegalDay(on) == nil {
            throw ValidationError("--on was “\(on)”; it wants a date, 2026-03-01.")
        }
        if entity != nil, programme == nil {
            throw ValidationError("--entity needs --programme: a kind of member of which?")
        }
    }

    func run() throws {
        try page.check(reading: [certificate])
        let key = try VerifyCommand.key(key)
        let note = try read()
        try demandSigned(note, by: key)
        let told: MemberCertificate
        do throws(CertificateFlaw) {
            told = try MemberCertificate(reading: String(decoding: note.text, as: UTF8.self))
        } catch {
            throw GiveUp.useless(
                "\(certificate) is signed by \(key.name), but is no certificate: \(error.advice)")
        }
        let day = on.flatMap { LegalDay($0) } ?? LegalDay(SystemClock.now())
        let isGood = told.day <= day && day <= told.goodUntil && told.issuer == key.name
        print(CertificateText.text(told, key: key, on: day, isGood: isGood))
        if let programme { print("\n" + (try gaps(told, programme.uppercased()))) }
        try page.write(CertificateReport.page(told, note: note.description, by: key))
        if !isGood { throw ExitCode(1) }
    }

    private func read() throws -> SignedNote {
        let bytes = Array(try WholeFile.read(certificate))
        guard bytes.count <= Self.bytesMax else {
            throw GiveUp.useless(
                "\(certificate) has \(bytes.count) bytes; no certificate is so long.")
        }
        do throws(NoteFlaw) { return try SignedNote(bytes) } catch {
            throw GiveUp.useless("\(certificate) is no signed certificate: \(error.advice)")
        }
    }

    private func demandSigned(_ note: SignedNote, by key: VerifierKey) throws {
        do throws(NoteFlaw) { _ = try note.verified(by: [key]) } catch {
            print("NOT TRUE  \(certificate)\n  \(error.advice)")
            throw ExitCode(1)
        }
    }

    private func gaps(_ told: MemberCertificate, _ programme: String) throws -> String {
        let shelf = try criteria.shelf()
        let kind = entity ?? (programme == told.programme ? told.entity : nil)
        guard
            let profile = kind.map({ shelf.profile(programme, $0) })
                ?? shelf.usualProfile(of: programme)
        else {
            let entities = shelf.entities(of: programme)
            throw GiveUp.useless(
                entities.isEmpty
                    ? "There is no programme “\(programme)”; wanted one of "
                        + shelf.programmes.joined(separator: ", ") + "."
                    : "\(programme) has no kind of member “\(kind ?? "")”; wanted one of "
                        + entities.joined(separator: ", ") + ".")
        }
        let list = GapList(profile, told.book, shelf)
        return MemberTables.summary([list], page.language) + "\n\n"
            + MemberTables.gaps(list.rows, page.language)
    }
}
