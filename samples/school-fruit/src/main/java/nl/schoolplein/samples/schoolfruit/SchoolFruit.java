package nl.schoolplein.samples.schoolfruit;

import java.time.LocalTime;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Tint;

/** Schoolfruit: on which days there is fruit, and which parents come to cut it. */
public final class SchoolFruit implements PortalModule {
    static final Setting<Integer> HELPERS = Setting.number("helpers", 2, 1, 6);

    private static final DataKind HELP = DataKind.of("help", Keep.years(1)).rows(Help.class, "said");

    /** What people do here. */
    public enum Action implements ModuleAction {
        /** Make and change the rota of a group. */
        PLAN,
        /** Come and cut fruit. */
        HELP
    }

    @Override
    public void register(Registrar module) {
        module.button("apple", 85)
                .tint(Tint.LEAF)
                .groupsMaySwitch()
                .allow(Action.PLAN, Rule.anyOf(Rule.administrator(), Rule.teacherOfGroup()))
                .allow(Action.HELP, Rule.guardian())
                .setting(HELPERS)
                .entity(FruitDay.class)
                .entity(Help.class)
                .entity(FoundBox.class)
                .personalData(HELP)
                .notice("tomorrow", Notice.ByMail.IF_WANTED)
                .notice("removed", Notice.ByMail.USUALLY)
                .resources(RotaPages.class, DayPages.class)
                .tile(NextFruit.class)
                .calendar(FruitDays.class)
                .listens(PersonsMerged.TYPE, KeepHelp.class)
                .listens(EventType.of("lost-property/thing-found/1", ThingFound.class), BoxFound.class)
                .listens(EventType.of("lost-property/thing-gone/1", ThingGone.class), BoxGone.class)
                .dailyJob("remind", LocalTime.of(16, 0), RemindHelpers.class)
                .dailyJob("forget", LocalTime.of(3, 30), ForgetOldDays.class)
                .demo(DemoRota.class);
    }
}
