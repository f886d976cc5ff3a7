/// A list whose elements are made when they are asked for: those of a hundred thousand people would
/// together outweigh the workbook that they are made from.
package struct LazyList<Element: Sendable>: RandomAccessCollection, Sendable {
    package let count: Int
    private let element: @Sendable (Int) -> Element

    /// Elements that are made when they are asked for, which may be more than once.
    ///
    /// - Parameter element: makes the one of that place, 0-based; the same whenever it is asked.
    package init(count: Int, element: @escaping @Sendable (Int) -> Element) {
        self.count = count
        self.element = element
    }

    /// Elements that are there already.
    package init(_ elements: [Element]) {
        self.init(count: elements.count) { elements[$0] }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(place: Int) -> Element { element(place) }
}
