import PartyForms
import Testing

@Suite struct DatesTests {
    @Test(arguments: [
        ("1956", "1956-01-01", "1956-12-31"), ("5/1956", "1956-05-01", "1956-05-31"),
        ("03/5/1956", "1956-05-03", "1956-05-03"), ("3-5-1956", "1956-05-03", "1956-05-03"),
        ("1956-05-03", "1956-05-03", "1956-05-03"), ("02/2024", "2024-02-01", "2024-02-29"),
        ("02/2023", "2023-02-01", "2023-02-28"),
    ])
    func `a date keeps the precision it was given`(
        written: String, earliest: String, latest: String
    ) throws {
        let date = try #require(PartialDate(written))
        #expect(date.text == written)
        #expect(date.earliest == CalendarDay(iso: earliest))
        #expect(date.latest == CalendarDay(iso: latest))
    }

    @Test(arguments: [
        "", "abc", "56", "31/2/2023", "29/02/2023", "1/2/3/2023", "13/2023", "5/", "/",
    ])
    func `what is no date is not read as one`(written: String) {
        #expect(PartialDate(written) == nil)
    }

    @Test(arguments: [
        ("2023-06-30", 6, "2023-12-30"), ("2023-08-31", 6, "2024-02-29"),
        ("2022-08-31", 6, "2023-02-28"), ("2023-12-15", 1, "2024-01-15"),
        ("2023-07-01", 6, "2024-01-01"),
    ])
    func `months are added by the calendar`(from: String, months: Int, to: String) throws {
        let day = try #require(CalendarDay(iso: from))
        #expect(day.adding(months: months) == CalendarDay(iso: to))
    }

    @Test(arguments: [("2023-01-05", "05/01/2023"), ("2023-08-04", "04/8/2023")])
    func `a day is printed as official papers print it`(day: String, printed: String) {
        #expect(CalendarDay(iso: day)?.printed == printed)
    }
}
