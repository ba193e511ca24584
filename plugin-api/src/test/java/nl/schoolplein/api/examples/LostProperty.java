package nl.schoolplein.api.examples;

import java.time.Duration;
import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;

public final class LostProperty implements PortalModule {
    static final Setting<Integer> KEEP_DAYS = Setting.days("keep-days", 30);
    static final Setting<LocalTime> CLOSES_AT = Setting.time("closes-at", LocalTime.of(21, 0));
    static final Setting<String> WHO_ADDS = Setting.choice("who-adds", "team", "team", "everyone");

    static final DataKind CLAIMS = DataKind.of("claims", Keep.days(KEEP_DAYS)).rows(Claim.class, "claimedAt");

    public enum Action implements ModuleAction {
        ADD,
        CLAIM,
        CONSENT
    }

    @Override
    public void register(Registrar module) {
        module.button("bag-heart", 80)
                .allow(Action.ADD, Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup()))
                .allow(Action.CLAIM, Rule.guardianWhoMayAct())
                .allow(Action.CONSENT, Rule.pupil(PupilAction.CONSENT))
                .entity(FoundThing.class)
                .setting(KEEP_DAYS)
                .setting(WHO_ADDS)
                .resources(FoundThings.class)
                .tile(FoundThisWeek.class)
                .search(ThingsSought.class)
                .calendar(GivenAway.class)
                .publishes(ThingClaimed.TYPE)
                .listens(PersonsMerged.TYPE, KeepClaims.class)
                .job("forget", Duration.ofDays(1), ForgetOldThings.class)
                .personalData(CLAIMS, ClaimsOfFamily.class)
                .notice("claimed", Notice.ByMail.IF_WANTED)
                .health(Crowded.class)
                .demo(DemoThings.class);
    }
}
