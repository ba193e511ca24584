package nl.schoolplein.portal.manual;

import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Switchboard;

/** Whether parents have something at all. */
final class Reach {
    private Reach() {}

    /** Whether the module is there for the guardians of a group, at least. */
    static boolean of(Switchboard switchboard, Schools schools, School school, Module module) {
        Setting setting = switchboard.setting(school.id(), module.id());
        return switchboard.offered(school.id(), module.id())
                && schools.groups(school.id()).stream().anyMatch(group -> setting.reaches(group.id()));
    }
}
