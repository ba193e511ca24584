package nl.schoolplein.portal.mount;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route of the core that asks for the password again, unless it was given in this session during the last ten minutes
 * and the device has not changed to another network since. Logging in counts.
 *
 * <p>People are sent to a page that asks for it, and come back; what they typed into a form comes along (files do not).
 * Programs get 403 and call {@code POST /me/again} first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshPassword {}
