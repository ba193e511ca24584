/**
 * All that a plugin sees of the portal.
 *
 * <p>A plugin holds one module: a feature with a button. It implements {@link nl.schoolplein.api.PortalModule}, names
 * that class in its manifest as {@code Plugin-Class}, and hands everything it contributes to the
 * {@link nl.schoolplein.api.Registrar}; the host takes all of it back when the plugin stops.
 *
 * <p>Version 0.1.0. Until 1.0 a minor version may change what stands here; the manifest's {@code Plugin-Requires} says
 * which versions a plugin runs on.
 */
@NullMarked
package nl.schoolplein.api;

import org.jspecify.annotations.NullMarked;
