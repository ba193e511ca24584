package nl.schoolplein.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A school moves in with the files of its administration. */
class RosterCommandsTest {
    private static final String NOTHING = "{\"pupils\":0,\"groups\":0,\"staff\":0,\"guardians\":0}";

    @TempDir
    private Path folder;

    private Path bundle;
    private TestPortal portal;
    private String config;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(folder);
        config = portal.configuration().toString();
        bundle = Files.createDirectory(folder.resolve("bundle"));
        write("orgs.csv", "sourcedId,name,type", "o1,De Wilg,school");
        write("classes.csv", "sourcedId,title,grades,classType,schoolSourcedId", "g3,Groep 3,3,homeroom,o1");
        write(
                "users.csv",
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds,grades",
                "p1,,true,o1,student,p1,Mila,Jansen,,v1,3",
                "v1,,true,o1,guardian,v1,Sanne,Visser,sanne@example.org,,",
                "s1,,true,o1,teacher,s1,Noor,Bakker,noor@example.org,,");
        write(
                "enrollments.csv",
                "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary",
                "e1,g3,o1,p1,student,",
                "e2,g3,o1,s1,teacher,");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(bundle.resolve(file), List.of(lines));
    }

    private Ran run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        Stream.of(List.of("--config", config, "--json"), List.of(more)).forEach(arguments::addAll);
        return Ran.command(arguments.toArray(String[]::new));
    }

    private Ran bring(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add(bundle.toString());
        return run("roster import --school wilg --format oneroster", all.toArray(String[]::new));
    }

    private int pupils() {
        for (JsonNode school : run("school list").exits(0).json()) {
            if (school.get("slug").asText().equals("wilg")) {
                return school.get("pupils").asInt();
            }
        }
        throw new AssertionError("no school");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSchoolMovesInOnceAndCanBeTakenBack(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        run("roster import --school nowhere --format oneroster", bundle.toString())
                .exits(7);
        run("school create wilg", "--name", "De Wilg").exits(0);
        String all = "{\"new\":{\"pupils\":1,\"groups\":1,\"staff\":1,\"guardians\":1},\"changed\":" + NOTHING
                + ",\"gone\":" + NOTHING + ",\"broken\":[]}";
        assertEquals(all, bring().exits(0).out().strip());
        assertEquals(0, pupils());
        assertEquals(all, bring("--apply").exits(0).out().strip());
        assertEquals(1, pupils());
        assertEquals(
                "{\"new\":" + NOTHING + ",\"changed\":" + NOTHING + ",\"gone\":" + NOTHING + ",\"broken\":[]}",
                bring("--apply").exits(0).out().strip());
        run("roster undo --school wilg").exits(0);
        run("roster undo --school wilg").exits(7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void brokenRowsAreNamedAndRefused(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        run("school create wilg", "--name", "De Wilg").exits(0);
        write(
                "users.csv",
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds,grades",
                "p1,,true,o1,student,p1,Mila,Jansen,,,3",
                "p2,,true,o1,student,p2,,Visser,,,3");
        write("enrollments.csv", "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary");
        Ran refused = bring("--apply").exits(7);
        assertEquals(
                "users.csv", refused.json().get("broken").get(0).get("file").asText());
        assertEquals(3, refused.json().get("broken").get(0).get("line").asInt());
        assertTrue(refused.json().has("error"), refused.toString());
        assertEquals(0, pupils());
        bring("--apply", "--skip-broken").exits(0);
        assertEquals(1, pupils());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofSeveralSchoolsOneIsChosen(boolean serving) throws Exception {
        if (!serving) {
            portal.stop();
        }
        run("school create wilg", "--name", "De Wilg").exits(0);
        write("orgs.csv", "sourcedId,name,type", "o1,De Wilg,school", "o2,De Es,school");
        write(
                "classes.csv",
                "sourcedId,title,grades,classType,schoolSourcedId",
                "g3,Groep 3,3,homeroom,o1",
                "g4,Groep 4,4,homeroom,o2");
        Ran which = bring().exits(2);
        assertEquals(2, which.json().get("organisations").size(), which.toString());
        bring("--org", "o1").exits(0);
        bring("--org", "o3").exits(2);
    }
}
