import Testing

@testable import PartyForms

/// Which regime governs a year at a place.
@Suite struct RegimeChoiceTests {
    private static let choices: [(year: Int, place: String, id: String)] = [
        (2014, "", "trung-uong-2014"), (2017, "Hà Nội", "trung-uong-2014"),
        (2015, "Thành phố Hồ Chí Minh, Khối Doanh nghiệp", "trung-uong-2014"),
        (2016, "Khối Doanh nghiệp, Thành phố Hồ Chí Minh", "khoi-doanh-nghiep-2016"),
        (2016, "Quận 1, Thành phố Hồ Chí Minh", "trung-uong-2014"),
        (2018, "", "trung-uong-2018"),
        (2018, "quận Ninh Kiều, thành phố Cần Thơ", "can-tho-2018"),
        (2019, "", "trung-uong-2019"), (2022, "Cần Thơ", "trung-uong-2019"),
        (2020, "huyện Sơn Dương, tỉnh Tuyên Quang", "son-duong-2020"),
        (2021, "huyện Sơn Dương, tỉnh Tuyên Quang", "trung-uong-2019"),
        (2020, "huyện Na Hang, tỉnh Tuyên Quang", "trung-uong-2019"),
        (2023, "Quảng Ngãi", "quang-ngai-2023"), (2023, "Đà Nẵng", "trung-uong-2023"),
        (2023, "Hải Phòng, Tiên Lãng, Tiên Thắng", "tien-thang-2023"),
        (2024, "Hải Phòng, Tiên Lãng, Tiên Thắng", "trung-uong-2023"),
        (2025, "Quảng Ngãi", "trung-uong-2025"), (2026, "", "trung-uong-2025"),
    ].filter { Regimes.ids.contains($0.2) }

    @Test(arguments: choices)
    func `year and place of the book choose the regime`(
        year: Int, place: String, id: String
    ) throws {
        let books = Books(["nam": String(year), "dia_phuong": place])
        #expect(try Regimes.all.regime(of: books.season.office)?.id == id)
    }

    private static let counterparts: [(form: String, of: String, inRegime: String, ids: [String])] =
        [
            ("mau-02a", "trung-uong-2023", "tien-thang-2023", ["mau-2a"]),
            ("mau-2b", "tien-thang-2023", "trung-uong-2023", ["mau-02b"]),
            ("mau-03", "trung-uong-2023", "tien-thang-2023", ["mau-03"]),
            ("mau-02a", "trung-uong-2023", "trung-uong-2025", ["mau-2b", "mau-2c"]),
            ("mau-02b", "trung-uong-2023", "trung-uong-2025", ["mau-2a"]),
            ("mau-2a", "trung-uong-2025", "trung-uong-2023", ["mau-02b"]),
            ("mau-2c", "trung-uong-2025", "trung-uong-2023", ["mau-02a"]),
        ].filter { Regimes.ids.contains($0.1) && Regimes.ids.contains($0.2) }

    @Test(arguments: counterparts)
    func `forms of two regimes answer to each other by what they are`(
        form: String, of: String, inRegime: String, ids: [String]
    ) throws {
        let form = try #require(try Regimes.read(of).form(form))
        #expect(try Regimes.read(inRegime).counterparts(of: form).map(\.id) == ids)
    }
}
