// OpenPackage
