package nl.schoolplein.samples.lostproperty;

import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Tint;

/** Gevonden voorwerpen: what was found at school, and whose it is. */
public final class LostProperty implements PortalModule {
    static final Setting<Integer> KEEP_DAYS = Setting.days("keep-days", 30);

    static final DataKind CLAIMS = DataKind.of("claims", Keep.days(KEEP_DAYS)).rows(Claim.class, "claimed");

    /** What people do here. */
    public enum Action implements ModuleAction {
        /** Put something that was found on the page, and take it off. */
        ADD,
        /** Say that something is one's child's. */
        CLAIM,
        /** Say that it is not, after all. */
        LET_GO
    }

    @Override
    public void register(Registrar module) {
        module.button("bag-heart", 80)
                .tint(Tint.ROSE)
                .allow(Action.ADD, Rule.staff())
                .allow(Action.CLAIM, Rule.guardian())
                .allow(Action.LET_GO, Rule.anyOf(Rule.guardian(), Rule.staff()))
                .setting(KEEP_DAYS)
                .entity(FoundThing.class)
                .entity(Claim.class)
                .personalData(CLAIMS, ClaimsOfFamily.class)
                .resources(FoundThings.class, ThingPages.class)
                .tile(FoundThisWeek.class)
                .notice("claimed", Notice.ByMail.IF_WANTED)
                .publishes(ThingFound.TYPE)
                .publishes(ThingGone.TYPE)
                .listens(PersonsMerged.TYPE, KeepClaims.class)
                .dailyJob("forget", LocalTime.of(3, 0), ForgetOldThings.class)
                .demo(DemoThings.class);
    }
}
