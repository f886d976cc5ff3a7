import PartyForms
import Testing

@testable import Dossiers

/// A run that needs one regime reads only that one.
@Suite struct RegimePartTests {
    private static let ids = (try? SampleCommuneTests.folders.regimes) ?? []
    private static let names = ["mau-2a", "mau-02a", "khong-co", "tien-thang-2023/mau-2a", "x/y"]

    @Test(arguments: ids + ["", "Tiên Thắng 2023", "khong-co"])
    func `a part of the library answers as the whole does`(only: String) throws {
        let whole = try RegimeLibrary(SampleCommuneTests.folders)
        let part = try RegimeLibrary(SampleCommuneTests.folders, only: only)
        for asked in [nil, "", only, "trung-uong-2023", "khong-co"] {
            let regime = Self.regime(asked, in: whole)
            #expect(Self.regime(asked, in: part) == regime)
            guard case .success(let regime) = regime else { continue }
            for name in Self.names {
                #expect(Self.form(name, regime, in: part) == Self.form(name, regime, in: whole))
            }
        }
    }

    @Test func `only the regime that is wanted is read`() throws {
        let part = try RegimeLibrary(SampleCommuneTests.folders, only: "tien-thang-2023")
        #expect(part.selection.regimes.map(\.id) == ["tien-thang-2023"])
        let usual = try RegimeLibrary(SampleCommuneTests.folders, only: "")
        #expect(usual.selection.regimes.map(\.id) == [usual.selection.defaultID])
    }

    private static func regime(
        _ asked: String?, in library: RegimeLibrary
    ) -> Result<Regime, LibraryError> {
        do throws(LibraryError) {
            return .success(try library.regime(asked: asked))
        } catch { return .failure(error) }
    }

    private static func form(
        _ name: String, _ regime: Regime, in library: RegimeLibrary
    ) -> Result<RegimeForm, LibraryError> {
        do throws(LibraryError) {
            return .success(try library.form(name, in: regime))
        } catch { return .failure(error) }
    }
}
