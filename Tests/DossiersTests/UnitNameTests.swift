import Testing

@testable import Dossiers

/// The names of organisations as lists write them.
@Suite struct UnitNameTests {
    private func names() throws -> UnitNames {
        UnitNames(try SampleCommuneTests.definition().lists)
    }

    @Test(arguments: [
        ("Chi bộ thôn Đông", "Chi bộ thôn Đông"), ("CB thôn Đông", "Chi bộ thôn Đông"),
        ("CB. Thôn  Đông", "Chi bộ Thôn Đông"), ("Thôn Đông", "Chi bộ thôn Đông"),
        ("CHI BỘ TỔ DÂN PHỐ SỐ 3", "Chi bộ tổ dân phố Số 3"), ("3", "Chi bộ 3"),
        ("CHI BỘ UBND XÃ", "Chi bộ UBND xã"), ("CHI BỘ TRƯỜNG THCS BẾN", "Chi bộ trường THCS Bến"),
        ("ĐẢNG BỘ XÃ BẾN", "Đảng bộ xã Bến"), ("ĐBBP Công an", "Đảng bộ bộ phận Công an"),
    ])
    func `a cell names an organisation in official words`(written: String, name: String) throws {
        #expect(try names().name(in: written)?.name == name)
    }

    @Test(arguments: [
        ["Chi bộ thôn Đông", "CHI BỘ THÔN ĐÔNG", "CB thôn Đông", "chi bo thon dong", "thôn Đông"],
        ["Chi bộ 3", "CB 3", "3"],
    ])
    func `spellings of one name have one key`(spellings: [String]) throws {
        let names = try names()
        #expect(Set(spellings.compactMap { names.name(in: $0)?.key }).count == 1)
    }

    @Test(arguments: [
        ("I. Chi bộ thôn Đông (25 đ/c)", "Chi bộ thôn Đông"), ("- CB Bến: 3", "Chi bộ Bến"),
        ("2) CHI BỘ TDP 4", "Chi bộ TDP 4"), ("T/M CHI BỘ", nil), ("Chi bộ", nil),
        ("Chi bộ trực thuộc", nil), ("Nguyễn Chi Bộ", nil), ("Cộng chi bộ Đông: 3", nil),
    ])
    func `a heading is told from other rows`(written: String, name: String?) throws {
        #expect(try names().heading(written)?.name == name)
    }

    @Test(arguments: [
        ("DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN NAM NĂM 2023", "Chi bộ thôn Nam"),
        ("Danh sách đảng viên Chi bộ Trường Mầm non (tính đến 31/10)", "Chi bộ Trường Mầm non"),
        ("DANH SÁCH CHI BỘ TRỰC THUỘC ĐẢNG ỦY", nil), ("Danh sách đảng viên theo chi bộ", nil),
        ("DANH SÁCH ĐẢNG VIÊN CÁC CHI BỘ NĂM 2023", nil),
    ])
    func `a title ends with the organisation's name`(title: String, name: String?) throws {
        #expect(try names().name(inTitle: title)?.name == name)
    }
}
