/// A list whose elements are made when they are asked for: those of a hundred thousand people would
/// together outweigh the workbook that they are made from.
public struct LazyList<Element: Sendable>: RandomAccessCollection, Sendable {
    /// How many elements there are.
    public let count: Int
    private let element: @Sendable (Int) -> Element

    /// Elements that are made when they are asked for, which may be more than once.
    ///
    /// - Parameter element: makes the one of that place, 0-based; the same whenever it is asked.
    public init(count: Int, element: @escaping @Sendable (Int) -> Element) {
        self.count = count
        self.element = element
    }

    /// Elements that are there already.
    public init(_ elements: [Element]) {
        self.init(count: elements.count) { elements[$0] }
    }

    /// The elements of some lists, one list behind the other.
    public init(joining lists: [LazyList]) {
        var ends: [Int] = []
        for list in lists { ends.append((ends.last ?? 0) + list.count) }
        self.init(count: ends.last ?? 0) { [ends] place in
            let number = ends.firstIndex { place < $0 } ?? ends.endIndex
            return lists[number][place - (number == 0 ? 0 : ends[number - 1])]
        }
    }

    /// Some of the elements, by their places.
    public func chosen(_ places: [Int32]) -> LazyList {
        LazyList(count: places.count) { [element] in element(Int(places[$0])) }
    }

    /// The elements that are meant, each made again when it is asked for.
    public func filter(_ isMeant: (Element) throws -> Bool) rethrows -> LazyList {
        var places: [Int32] = []
        for place in indices where try isMeant(self[place]) { places.append(Int32(place)) }
        return places.count == count ? self : chosen(places)
    }

    /// What is made of each element whenever it is asked for.
    public func transformed<Other: Sendable>(
        _ change: @escaping @Sendable (Element) -> Other
    ) -> LazyList<Other> {
        LazyList<Other>(count: count) { [element] in change(element($0)) }
    }

    /// 0.
    public var startIndex: Int { 0 }

    /// The number of elements.
    public var endIndex: Int { count }

    /// Makes the element of a place.
    public subscript(place: Int) -> Element { element(place) }
}
