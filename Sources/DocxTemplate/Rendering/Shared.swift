/// What all documents of a template use, behind one reference.
///
/// A struct of many lists counts the references to each of them whenever it is copied, and where
/// processors print side by side each count waits for the other's.
final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
