import Model
import Testing
import Views

@Suite struct WordTests {
    // If this fails, 28550 is read as 2855, or an hour and a quarter as 75.
    @Test func figuresAreReadable() {
        #expect(Kilograms(28_550).spoken == "28,550 kg" && Kilograms(145).signed == "+145 kg")
        #expect(Kilograms(-1_234_567).signed == "-1,234,567 kg")
        #expect(Seconds(45).spoken == "45 s" && Seconds(1_500).spoken == "25 min")
        #expect(Seconds(3_600).spoken == "1 h" && Seconds(4_500).spoken == "1 h 15 min")
        #expect(Seconds.hours(47).spoken == "47 h" && Seconds.hours(6_147).spoken == "256 d 3 h")
        #expect(0.05.fixed(3) == "0.050" && (-116.95).fixed(4) == "-116.9500")
        #expect(0.9996.fixed(3) == "1.000" && 1_234.5.fixed(1) == "1,234.5")
    }

    // If this fails, a Mexican officer reads “static” and weighs the English word.
    @Test func aWeighingNamesItsScaleInBothLanguages() {
        let weighing = Weighing(
            at: Facts.start, gross: 28_550, scale: .staticCertified, tractor: nil)
        let event = Event.weighing(weighing)
        #expect(event.sentence(in: .english) == "Weighed: 28,550 kg, certified static scale")
        #expect(event.sentence(in: .spanish) == "Pesaje: 28,550 kg, báscula estática certificada")
        for scale in Weighing.Scale.allCases {
            let told = Event.weighing(
                Weighing(at: Facts.start, gross: 1, scale: scale, tractor: nil))
            #expect(!told.sentence(in: .spanish).contains(scale.rawValue))
            #expect(told.sentence(in: .english) != told.sentence(in: .spanish))
        }
    }

    // If this fails, a reason stands on a page as the code a program counts by.
    @Test(arguments: Language.allCases)
    func noReasonIsACode(_ language: Language) {
        for code in Reason.Code.allCases {
            for kind in Finding.Kind.allCases {
                let told = Reason(code, kind.rawValue).sentence(in: language)
                #expect(!told.contains(code.rawValue), "\(told)")
                let isCustody = code == .custodyBroken || code == .custodySuspect
                #expect(!isCustody || !told.contains(kind.rawValue), "\(told)")
            }
        }
        let low = Reason(.sealBelowClass, "ACME 1 is class S").sentence(in: .spanish)
        #expect(low == "Un sello inferior a alta seguridad (ACME 1, clase S)")
        let look = Reason(.officerInspected, "not clean").sentence(in: .spanish)
        #expect(look == "Un oficial la revisó: no limpia")
    }

    // If this fails, a finding is told in two languages at once.
    @Test func equipmentIsNamedInSpanish() {
        let finding = Facts().alarm(0, kind: .deviceFault(what: "electronic seal"))
        #expect(finding.sentence(in: .spanish).contains("sello electrónico"))
        let rest = Facts().alarm(0, kind: .deviceFault(what: "7 further findings were not kept"))
        #expect(rest.sentence(in: .spanish).contains("no se guardaron otros 7 hallazgos"))
    }
}
