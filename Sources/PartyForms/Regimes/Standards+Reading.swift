extension TargetNeeds {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["of", "groups", "not-groups", "levels"])
        of = try cursor["of"]?.word(TargetOwner.self) ?? .own
        among = try TargetGroups(cursor)
        levels = try cursor.required("levels").map(TargetNeed.init)
    }
}

extension TargetGroups {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        only = try cursor.texts(ifAny: "groups")
        without = try cursor.texts(ifAny: "not-groups") ?? []
    }
}

extension TargetNeed {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only([
            "level", "done", "done-above", "sound", "timely", "exceeded", "exceeded-basic", "gap",
            "basic-gap",
        ])
        level = try cursor.text("level")
        done = try cursor.number(ifAny: "done")
        doneAbove = try cursor.number(ifAny: "done-above")
        sound = try cursor.number(ifAny: "sound")
        timely = try cursor.number(ifAny: "timely")
        exceeded = try cursor.number(ifAny: "exceeded")
        exceededBasic = try cursor.number(ifAny: "exceeded-basic")
        gap = try cursor.text(ifAny: "gap")
        basicGap = try cursor.text(ifAny: "basic-gap")
    }
}

extension TargetsMissed {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only([
            "level", "of", "groups", "not-groups", "done-below", "missed-above", "main",
            "except-force-majeure",
        ])
        level = try cursor.text("level")
        of = try cursor["of"]?.word(TargetOwner.self) ?? .own
        among = try TargetGroups(cursor)
        doneBelow = try cursor.number(ifAny: "done-below")
        missedAbove = try cursor.number(ifAny: "missed-above")
        needsMain = try cursor.flag(ifAny: "main") ?? false
        excusesForceMajeure = try cursor.flag(ifAny: "except-force-majeure") ?? false
    }
}

extension UnitNeeds {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["of", "kinds", "levels"])
        of = try cursor.required("of").word(Units.self)
        kinds = try cursor.texts(ifAny: "kinds") ?? []
        levels = try cursor.required("levels").map(UnitNeed.init)
    }
}

extension UnitNeed {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "units"])
        level = try cursor.text("level")
        shares = try cursor.required("units").map(Share.init)
    }
}

extension UnitNeed.Share {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "percent", "better-gap"])
        level = try cursor.text("level")
        percent = try cursor.number("percent")
        betterGap = try cursor.text(ifAny: "better-gap")
    }
}

extension Disciplined {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only([
            "level", "whose", "except-remedied", "corruption", "share-above", "gap",
            "within-months",
        ])
        level = try cursor.text("level")
        whose = try cursor["whose"]?.words(Concerned.self) ?? [.own]
        exceptsRemedied = try cursor.flag(ifAny: "except-remedied") ?? true
        isCorruptionOnly = try cursor.flag(ifAny: "corruption") ?? false
        shareAbove = try cursor.number(ifAny: "share-above")
        withinMonths = try cursor.number(ifAny: "within-months")
        gap = try cursor.text(ifAny: "gap")
    }
}

extension Concluded {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "conclusions", "whose"])
        level = try cursor.text("level")
        conclusions = try cursor.required("conclusions").texts()
        whose = try cursor["whose"]?.words(Concerned.self) ?? [.own]
    }
}

extension LowConfidence {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["level", "percent"])
        level = try cursor.text("level")
        percent = try cursor.number("percent")
    }
}

extension ActualWork {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["months-sick", "maternity"])
        monthsSick = try cursor.number(ifAny: "months-sick")
        isMaternity = try cursor.flag(ifAny: "maternity") ?? false
    }
}

extension ReviewedElsewhere {
    init(_ cursor: RegimeCursor) throws(RegimeError) {
        try cursor.only(["small-collective", "states"])
        smallCollective = try cursor.number(ifAny: "small-collective")
        states = try cursor.texts(ifAny: "states") ?? []
    }
}
