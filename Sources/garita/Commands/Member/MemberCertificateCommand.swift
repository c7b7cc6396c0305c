import ArgumentParser
import Cryptography
import Foundation
import Ledger
import Membership
import Model
import Runtime

struct MemberCertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Signs a member's standing and criteria, to be checked anywhere offline.",
        discussion: """
              garita member key customs.example -o authority/
              garita member certificate EXP-7 --events members.ndjson \\
                --secret authority/signing.key -o exp-7.cert

            A text of one field a line, in the signed-note format with Ed25519. Only a member in \
            good standing gets one. It tells of its day and is good for --days.
            Exit status: 0 signed, 1 signed and some lines were refused, 65 not in good standing or \
            a file is of no use, 73 it cannot be written.
            """)

    @Argument(help: "The member's id.") var member: String
    @OptionGroup var options: MemberOptions
    @Option(help: "The programme; needed where the member is in several.") var programme: String?
    @Option(help: "The authority's signing key, a file that `garita member key` made.")
    var secret: String
    @Option(help: "For how many days it is good: a later suspension does not show on it.")
    var days = MemberCertificate.goodDays
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var page: ReportOptions

    func validate() throws {
        guard (1...MemberCertificate.goodDaysMax).contains(days) else {
            throw ValidationError(
                "--days was \(days); it wants 1 to \(MemberCertificate.goodDaysMax).")
        }
    }

    func run() async throws {
        try WholeFile.demandApart(output, from: options.files + [secret])
        if !force { try WholeFile.demandNew(output) }
        try page.check(reading: options.files + [secret, output])
        let today = LegalDay(SystemClock.now())
        guard options.day <= today else {
            throw GiveUp.useless(
                "--as-of \(options.day) has not come; a certificate tells of a day that has, and "
                    + "today is \(today).")
        }
        let signer = try MemberKeyCommand.signer(secret)
        let file = try await options.open(keeping: try MemberOptions.party(member))
        let certificate = try certificate(file, signer)
        try await demandStillGood(file, on: today)
        var note = SignedNote(text: certificate.text)
        note.add(signer.sign(note))
        try WholeFile.write(Data(note.description.utf8), to: output)
        try page.write(CertificateReport.page(certificate, note: note.description, by: signer.key))
        Terminal.complain(
            "\(output) signed by \(signer.key.name), good until \(certificate.goodUntil)")
        try file.leave()
    }

    /// Whoever checks the certificate has nothing else to go by: what is known today and speaks
    /// against it is not left out, whatever day it is of.
    private func demandStillGood(_ file: MemberFile, on today: LegalDay) async throws {
        let member = try file.member(member)
        let enrolment = try file.enrolment(of: member, in: programme)
        let now = try await options.read(keeping: member.id, on: today)
        let later = try now.member(self.member)
        let state = try now.enrolment(of: later, in: enrolment.programme)
        guard state.state.isStanding else {
            throw GiveUp.useless(
                "\(member.id) was \(enrolment.state.rawValue) in \(enrolment.programme) on "
                    + "\(file.roll.day) and is \(state.state.rawValue) now: a certificate of that "
                    + "day would pass for good. None is signed.")
        }
        for (one, file) in [(state, now), (enrolment, file)] {
            guard let said = file.contradiction(of: later, in: one) else { continue }
            throw GiveUp.useless("\(member.id) gets no certificate: \(said).")
        }
    }

    private func certificate(
        _ file: MemberFile, _ signer: NoteSigner
    ) throws -> MemberCertificate {
        let member = try file.member(member)
        let enrolment = try file.enrolment(of: member, in: programme)
        let digest = SHA256.text(of: Array(file.lines))
        guard
            let certificate = MemberCertificate(
                member, in: enrolment.programme, roll: file.roll, issuer: signer.key.name,
                record: "sha256:\(digest)", goodDays: days)
        else {
            throw GiveUp.useless(
                "\(member.id) is \(enrolment.state.rawValue) in \(enrolment.programme) on "
                    + "\(file.roll.day): only a certified or validated member gets a certificate.")
        }
        return certificate
    }
}
