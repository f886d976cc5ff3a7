import PartyForms
import Testing
import VietnameseText

@Suite struct RuleWordTests {
    @Test(arguments: Regimes.ids)
    func `every rule says what it checks, in both languages`(id: String) throws {
        let regime = try Regimes.read(id)
        for rule in regime.rules {
            let vietnamese = rule.words(in: regime, .vietnamese)
            let english = rule.words(in: regime, .english)
            #expect(!vietnamese.isEmpty && vietnamese.count == english.count, "\(rule.code)")
            #expect(zip(vietnamese, english).allSatisfy { $0 != $1 }, "\(rule.code)")
            let codes = regime.levels.map(\.code) + regime.grades.map(\.code)
            for line in vietnamese + english {
                #expect(!codes.contains { line.contains("«\($0)»") }, "\(rule.code)")
            }
        }
    }

    @Test func `a regime differs from itself in nothing`() throws {
        let regime = try Regimes.read("tien-thang-2023")
        let comparison = RegimeComparison(regime, regime, in: .vietnamese)
        #expect(comparison.rules.isEmpty && comparison.forms.isEmpty && comparison.levels.isEmpty)
    }

    @Test func `what one regime has more the other has less`() throws {
        let one = try Regimes.read("tien-thang-2023")
        let other = try Regimes.read("trung-uong-2019")
        let there = RegimeComparison(one, other, in: .english).rules
        let back = RegimeComparison(other, one, in: .english).rules
        #expect(there.count { $0.side == .removed } == back.count { $0.side == .added })
        #expect(there.contains { $0.code == "cap-excellent" && $0.side == .changed })
        #expect(Set(there.map(\.code)) == Set(back.map(\.code)))
    }
}
