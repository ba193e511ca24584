package nl.schoolplein.portal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.serializer.LiquibaseSerializable;
import org.jspecify.annotations.Nullable;

/**
 * What the changelog of a plugin may not say: the name of another schema, in whatever it runs, and what leaves the
 * database altogether. It is looked at as a whole before any of it runs. A wall against mistakes: SQL that puts a name
 * together from pieces is not seen through.
 */
final class ChangelogRules {
    /** Changes that run code or commands, or hide what they run. */
    private static final Set<String> REFUSED =
            Set.of("customChange", "executeCommand", "createProcedure", "dropProcedure", "createFunction");

    private static final Set<String> REMARKS = Set.of("remarks", "comment", "comments");

    /** The schemas of the portal and of plugins, as SQL names them. */
    private static final Pattern SCHEMA =
            Pattern.compile("\"?\\b(portal|plugin_[a-z0-9_]+)\\b\"?\\s*\\.", Pattern.CASE_INSENSITIVE);

    /** SQL that changes where the rest of it lands, who it is run by, or what is outside the schema. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\bset\\s+(local\\s+|session\\s+)?(schema|search_path|role|session)\\b"
                    + "|\\b(create|drop|alter)\\s+(schema|role|user|database|extension|alias|function|procedure|trigger)\\b"
                    + "|\\bcreate\\s+(or\\s+replace\\s+)?(force\\s+)?(alias|function|procedure|trigger|linked\\s+table)\\b"
                    + "|\\bdo\\s+\\$|\\bdrop\\s+all\\s+objects\\b|\\b(runscript|csvread|csvwrite|file_read|file_write|link_schema)\\b"
                    + "|\\bshutdown\\b|\\bgrant\\s|\\brevoke\\s|\\bcopy\\s+\\S+\\s+(from|to)\\b|\\bset_config\\b",
            Pattern.CASE_INSENSITIVE);

    private final String schema;

    private ChangelogRules(String schema) {
        this.schema = schema;
    }

    /**
     * Looks at all changes of a plugin's changelog.
     *
     * @throws IllegalArgumentException with the change set and what is wrong with it
     */
    static void check(DatabaseChangeLog changelog, String schema) {
        ChangelogRules rules = new ChangelogRules(schema);
        for (ChangeSet set : changelog.getChangeSets()) {
            set.getChanges().forEach(change -> rules.check(set, change));
        }
    }

    private void check(ChangeSet set, Change change) {
        if (REFUSED.contains(change.getSerializedObjectName())) {
            throw refusal(set, change.getSerializedObjectName() + " is not for plugins");
        }
        List<String> said = new ArrayList<>();
        texts(set, change, said);
        if (change instanceof AbstractSQLChange sql && sql.getSql() != null) {
            said.add(sql.getSql());
        }
        for (String text : said) {
            Matcher named = SCHEMA.matcher(text);
            while (named.find()) {
                if (!named.group(1).toLowerCase(Locale.ROOT).equals(schema)) {
                    throw refusal(set, "it names the schema " + named.group(1) + "; a plugin has only its own");
                }
            }
            Matcher outside = OUTSIDE.matcher(text);
            if (outside.find()) {
                throw refusal(set, "\"" + outside.group().strip() + "\" reaches outside the plugin's own schema");
            }
        }
    }

    /** All texts of a change and of what is in it, but what only people read. */
    private void texts(ChangeSet set, LiquibaseSerializable part, List<String> said) {
        for (String field : part.getSerializableFields()) {
            Object value = part.getSerializableFieldValue(field);
            String name = field.toLowerCase(Locale.ROOT);
            if (name.endsWith("schemaname") && value != null && !schema.equalsIgnoreCase(value.toString())) {
                throw refusal(set, "it names the schema " + value + "; a plugin has only its own");
            }
            if (!REMARKS.contains(name)) {
                add(set, value, said);
            }
        }
    }

    private void add(ChangeSet set, @Nullable Object value, List<String> said) {
        if (value instanceof LiquibaseSerializable inner) {
            texts(set, inner, said);
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> add(set, one, said));
        } else if (value != null) {
            said.add(value.toString());
        }
    }

    private static IllegalArgumentException refusal(ChangeSet set, String why) {
        return new IllegalArgumentException("the change set " + set.getId() + " by " + set.getAuthor() + ": " + why);
    }
}
