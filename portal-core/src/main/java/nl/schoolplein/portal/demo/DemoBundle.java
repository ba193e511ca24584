package nl.schoolplein.portal.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes the people of an invented school as its administration would hand them over: OneRoster CSV 1.1, in a folder. */
final class DemoBundle implements Closeable {
    private final String school;
    private final CsvWriter orgs;
    private final CsvWriter classes;
    private final CsvWriter users;
    private final CsvWriter demographics;
    private final CsvWriter enrollments;
    private int enrolled;

    /** For one school, by its id and name, in a folder that is made if it is not there. */
    DemoBundle(Path folder, String school, String name) throws IOException {
        this.school = school;
        Files.createDirectories(folder);
        orgs = file(folder, "orgs", "sourcedId", "name", "type");
        classes = file(folder, "classes", "sourcedId", "title", "grades", "classType", "schoolSourcedId");
        users = file(
                folder,
                "users",
                "sourcedId",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "username",
                "givenName",
                "familyName",
                "email",
                "agentSourcedIds",
                "grades");
        demographics = file(folder, "demographics", "userSourcedId", "birthDate");
        enrollments =
                file(folder, "enrollments", "sourcedId", "classSourcedId", "schoolSourcedId", "userSourcedId", "role");
        orgs.writeRecord(school, name, "school");
    }

    private static CsvWriter file(Path folder, String name, String... columns) throws IOException {
        CsvWriter file = CsvWriter.builder().build(folder.resolve(name + ".csv"));
        file.writeRecord(columns);
        return file;
    }

    /** A home group with its year levels, for example "3,4". */
    void group(String id, String name, String years) {
        classes.writeRecord(id, name, years, "homeroom", school);
    }

    /** A pupil with its guardians and its home group. */
    void pupil(String id, String first, String last, LocalDate born, int year, List<String> guardians, String group) {
        user(id, "student", first, last, "", String.join(",", guardians), String.valueOf(year));
        demographics.writeRecord(id, born.toString());
        enrol(id, "student", group);
    }

    /** A guardian. */
    void guardian(String id, String first, String last) {
        user(id, "guardian", first, last, email(first, last), "", "");
    }

    /** A member of staff with the groups that they teach. */
    void staff(String id, String first, String last, boolean administrator, List<String> groups) {
        user(id, administrator ? "administrator" : "teacher", first, last, email(first, last), "", "");
        groups.forEach(group -> enrol(id, "teacher", group));
    }

    private void user(String id, String role, String first, String last, String email, String agents, String years) {
        users.writeRecord(id, "true", school, role, id, first, last, email, agents, years);
    }

    private void enrol(String person, String role, String group) {
        enrollments.writeRecord("enrolment-" + ++enrolled, group, school, person, role);
    }

    /** "Ayşe van den Berg" is ayse.vandenberg@example.org, which nobody can have. */
    private static String email(String first, String last) {
        String plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i');
        return plain.replaceAll("[^a-z.]", "") + "@example.org";
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : List.of(orgs, classes, users, demographics, enrollments)) {
            file.close();
        }
    }
}
