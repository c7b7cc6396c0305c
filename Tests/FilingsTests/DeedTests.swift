import Filings
import Membership
import Model
import Testing

struct DeedTests {
    private func flaw(_ record: String, matter: String = "EXP-7") -> FilingFlaw? {
        FilingCheck.flaw(in: FiledRoom.filing(record, matter: matter))
    }

    private func evidence(_ name: String, _ type: String, bytes: Int) -> String {
        #"{"event":"answered","programme":"CTPAT","criterion":"5.3","answer":"yes","evidence":"#
            + #"[{"name":"\#(name)","type":"\#(type)","bytes":\#(bytes),"sha256":""#
            + String(repeating: "ab", count: 32) + #""}]}"#
    }

    // A member would be told that its film or its program was taken as evidence, and nobody had it.
    @Test func evidenceTooLargeOrExecutableIsRefusedWithItsDeed() {
        #expect(flaw(evidence("log.pdf", "application/pdf", bytes: 1_000)) == nil)
        let film = flaw(evidence("log.pdf", "application/pdf", bytes: 200 * 1_024 * 1_024))
        #expect(film?.sent.contains("200 MiB") == true, "\(String(describing: film))")
        let program = flaw(evidence("setup.exe", "application/x-msdownload", bytes: 1_000))
        #expect(program?.sent.contains("setup.exe") == true)
        let hidden = flaw(evidence("log.exe", "application/pdf", bytes: 1_000))
        #expect(hidden?.sent.contains("another name") == true)
    }

    // A sender would guess what is wrong with a record, and where.
    @Test func aRefusalNamesTheFieldAndTheCure() {
        let word = flaw(#"{"event":"promoted","programme":"CTPAT"}"#)
        #expect(word?.field == "event" && word?.sent == "“promoted”")
        #expect(word?.wanted.contains("applied, profiled") == true)
        #expect(flaw(#"{"event":"approved"}"#)?.field == "programme")
        let other = flaw(#"{"event":"approved","programme":"CTPAT","member":"EXP-8"}"#)
        #expect(other?.field == "member" && other?.wanted.contains("EXP-7") == true)
        let day = flaw(#"{"event":"approved","programme":"CTPAT","at":"2020-01-01"}"#)
        #expect(day?.field == "at" && day?.wanted.contains("2026-03-01") == true)
        let spelt = flaw(#"{"event":"approved","programme":"CTPAT","resaon":"x"}"#)
        #expect(spelt?.sent.contains("resaon") == true)
        #expect(flaw(#"{"event":"approved","programme":"CTPAT","at":"2026-02-28"}"#) == nil)
    }

    private func sender(_ role: Sender.Role, _ party: PartyID) -> Sender {
        Sender(key: KeyID(unchecked: "key"), party: party, role: role)
    }

    // A trader would certify itself, or tell another's story; an office would answer for a member.
    @Test func eachTellsItsOwn() {
        let trader = sender(.exporter, PartyID(unchecked: "EXP-7"))
        let stranger = sender(.carrier, PartyID(unchecked: "EXP-8"))
        let office = sender(.customs, FiledRoom.office)
        let operator_ = sender(.operator_, PartyID(unchecked: "op"))
        let applied = FiledRoom.applied(), certified = FiledRoom.deed("certified")
        #expect(FilingCheck.flaw(in: applied, from: trader) == nil)
        #expect(FilingCheck.flaw(in: applied, from: stranger)?.wanted.contains("EXP-8") == true)
        #expect(FilingCheck.flaw(in: applied, from: office)?.field == "event")
        #expect(FilingCheck.flaw(in: certified, from: trader)?.field == "event")
        #expect(FilingCheck.flaw(in: certified, from: office) == nil)
        #expect(
            FilingCheck.flaw(in: certified, from: operator_)?.wanted.contains("authority") == true)
        let entered = FiledRoom.act("certified", days: 0)
        #expect(FilingCheck.flaw(in: entered, from: operator_) == nil)
    }

    // A person's card would be kept under a company's arrangement, or a statement under a wrong name.
    @Test func recognitionTakesCompaniesUnderTheirName() {
        func flaw(_ record: String, _ matter: String) -> FilingFlaw? {
            FilingCheck.flaw(in: FiledRoom.filing(record, room: .recognition, matter: matter))
        }
        let treatment =
            #"{"kind":"treatment","arrangement":"MX","by":"US","state":"suspended","from":"2026-03-01"}"#
        #expect(flaw(treatment, "MX") == nil)
        #expect(flaw(treatment, "EU")?.field == "matter")
        let card =
            #"{"kind":"card","holder":"D-1","programme":"FAST","outcome":"approved","#
            + #""decided":"2026-01-01","expires":"2027-01-01"}"#
        #expect(flaw(card, "D-1")?.field == "programme")
        #expect(flaw(#"{"kind":"treatment","arrangement":"XX"}"#, "XX") != nil)
    }
}
