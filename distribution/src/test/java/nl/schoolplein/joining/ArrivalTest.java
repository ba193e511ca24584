package nl.schoolplein.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Getting in with a token: at once for who is new, and without typing it twice for who has an account. */
class ArrivalTest {
    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        families = Families.shared();
        portal = families.portal();
    }

    @Test
    void whoMadeAnAccountIsLoggedInAndWelcomed() throws Exception {
        String token = families.letter(families.missing(1));
        Visitor parent = portal.anonymous();
        Answer joined = parent.form(
                "/token/join",
                "token=" + token,
                "name=Meteen Binnen",
                "email=meteen@example.org",
                "password=" + Families.PASSWORD);
        assertEquals(303, joined.status(), joined.toString());
        assertEquals("/de-linde/welcome", joined.header("Location"));
        Answer welcome = parent.get("/de-linde/welcome");
        assertEquals(200, welcome.status());
        assertTrue(welcome.text().contains("meteen.binnen"), "the user name is said once");
        Answer again = parent.form("/token/join", "token=" + token, "name=X Y", "email=x@example.org", "password=kort");
        assertEquals(422, again.status(), "not once more with the same form");
    }

    @Test
    void aSessionThatTheBrowserHadIsNotTakenOver() throws Exception {
        String token = families.letter(families.missing(1));
        Visitor shared = portal.anonymous();
        assertEquals(
                200, Families.login(shared, "leerkracht", "schoolplein-demo").status());
        Answer joined = shared.form(
                "/token/join",
                "token=" + token,
                "name=Op Ander Apparaat",
                "email=ander@example.org",
                "password=" + Families.PASSWORD);
        assertEquals(303, joined.status(), joined.toString());
        String cookies = joined.response().headers().allValues("Set-Cookie").toString();
        assertTrue(cookies.contains("schoolplein="), cookies);
        String name =
                shared.json().get("/de-linde/me").json().at("/contact/name").asText();
        assertFalse(name.contains("Noor"), "it is the parent's session: " + name);
    }

    @Test
    void whoHasAnAccountLogsInAndComesBackToTheToken() throws Exception {
        JsonNode family = families.missing(1);
        String token = families.letter(family);
        Visitor father = portal.anonymous();
        String page = father.form("/token", "token=" + token).text();
        assertTrue(page.contains("action=\"/token/keep\""), page);
        Answer kept = father.form("/token/keep", "token=" + token);
        assertEquals("/login?next=/token/join", kept.header("Location"), kept.toString());
        assertFalse(kept.header("Location").contains(token), "an address would stand in logs");
        assertTrue(kept.header("Set-Cookie").contains("HttpOnly"), kept.header("Set-Cookie"));
        assertTrue(father.get("/login?next=/token/join").text().contains("value=\"/token/join\""));
        Answer login = father.form("/login", "username=ouder2", "password=schoolplein-demo", "next=/token/join");
        assertEquals("/token/join", login.header("Location"), login.toString());
        String back = father.get("/token/join").text();
        assertTrue(
                back.contains("action=\"/token/add\"")
                        && back.contains(family.get("firstName").asText()),
                back);
        Answer added = father.form("/token/add", "token=" + token);
        assertEquals("/de-linde/", added.header("Location"), added.toString());
        assertEquals("/token", father.get("/token/join").header("Location"), "and then it is forgotten");
    }
}
