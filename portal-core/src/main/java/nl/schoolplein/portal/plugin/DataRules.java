package nl.schoolplein.portal.plugin;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.SchoolRow;

/** What a module declares of personal data has to be so that the host can do what it says. */
final class DataRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private DataRules() {}

    /**
     * Compares the declarations with the entities.
     *
     * @throws BrokenPluginException with the kind or the entity, and what is wrong with it
     */
    static void check(Contribution contribution) throws BrokenPluginException {
        Set<Class<?>> declared = new HashSet<>();
        for (Contribution.Personal personal : contribution.people.values()) {
            DataKind kind = personal.kind();
            String about = "the personal data " + kind.name();
            refuse(!NAME.matcher(kind.name()).matches(), about + " has a name that is none");
            refuse(kind.rows().isEmpty() && personal.by().isEmpty(), about + " has neither rows nor a class");
            refuse(
                    kind.rows().isEmpty() && kind.keep().from() == Keep.From.LEAVING,
                    about + " goes some time after somebody left, and has no rows by which it is found");
            refuse(
                    kind.keep().setting().stream()
                            .anyMatch(setting -> !contribution.settings.containsKey(setting.key())),
                    about + " is kept by a setting that the module does not register");
            for (DataKind.Rows rows : kind.rows()) {
                check(about, kind.keep(), rows, contribution.entities);
                declared.add(rows.entity());
            }
        }
        for (Class<?> entity : contribution.entities) {
            refuse(
                    !declared.contains(entity) && !PersonalRows.about(entity).isEmpty(),
                    "the entity " + entity.getSimpleName()
                            + " is about people, and is in no kind of personal data that the module declares");
        }
    }

    private static void check(String about, Keep keep, DataKind.Rows rows, Set<Class<?>> entities)
            throws BrokenPluginException {
        Class<? extends SchoolRow> entity = rows.entity();
        String what = about + ": " + entity.getSimpleName();
        List<Field> fields = PersonalRows.about(entity);
        refuse(!entities.contains(entity), what + " is not registered as an entity");
        refuse(
                fields.isEmpty() && !AudienceRow.class.isAssignableFrom(entity),
                what + " has no attribute with @About that names the person");
        for (Field field : fields) {
            refuse(field.getType() != UUID.class, what + "." + field.getName() + " has @About and is no UUID");
            String name = PersonalRows.nameBeside(field);
            refuse(
                    !name.isEmpty() && PersonalRows.field(entity, name).isEmpty(),
                    what + " has no attribute " + name + " for the name");
        }
        boolean hasTime = PersonalRows.field(entity, rows.since())
                .filter(field -> field.getType() == Instant.class || field.getType() == LocalDate.class)
                .isPresent();
        refuse(
                keep.from() == Keep.From.ROW && !hasTime,
                what + " has no attribute of type Instant or LocalDate called '" + rows.since()
                        + "', from which on the time counts");
    }

    private static void refuse(boolean wrong, String why) throws BrokenPluginException {
        if (wrong) {
            throw new BrokenPluginException(why);
        }
    }
}
