package nl.schoolplein.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what may still change, or go, in any minor version, also after 1.0. What does not carry it keeps its promise: it
 * changes in a major version only, after one minor version in which it was deprecated and what replaces it was there.
 *
 * @since 1.0
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Experimental {}
