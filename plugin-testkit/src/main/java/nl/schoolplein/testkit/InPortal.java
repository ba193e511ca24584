package nl.schoolplein.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class the real portal with the plugin that is being built in it: a parameter of type {@link TestPortal}.
 *
 * <p>It starts once and serves all test classes of the run, with the two demo schools and their logins (password and people
 * as in the demo). After each test method the module is on again at schools where the test switched it, and windows of the
 * browser are closed; what a test wrote stays. Such classes are called {@code *IT}: the plugin parent runs them when the jar
 * is made.
 *
 * <pre>{@code
 * @InPortal
 * class LostPropertyIT {
 *     @Test
 *     void whatTheTeamAddsParentsSee(TestPortal portal) {
 *         portal.as("leerkracht").at("de-linde").submits("/lost-property/", "name=Blauwe want").shows("Blauwe want");
 *         portal.as("ouder").at("de-linde").get("/lost-property/").shows("Blauwe want");
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PortalExtension.class)
public @interface InPortal {}
