package nl.schoolplein.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the action that a resource method carries out. Whoever may not do it gets 403 before the method is called.
 *
 * <p>A GET without it is for everyone who may open the module; a write without it keeps the plugin from starting.
 *
 * <pre>{@code
 * @POST
 * @Path("{id}/claim")
 * @Form.On("..")
 * @Allow("CLAIM")
 * public Done claim(@PathParam("id") UUID id, Form<NewClaim> form) {
 * …
 * }
 * }</pre>
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** The name of a {@link ModuleAction} that the module registered a rule for. */
    String value();
}
