package nl.schoolplein.portal.plugin;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.Map;

/**
 * The JDK keeps for ever the types of the record whose {@code equals}, {@code hashCode} and {@code toString} were made last,
 * and so all classes of a plugin whose record it was. Making those of a record of the portal puts that one there.
 */
final class RecordTypes {
    private record Plain(String text) {}

    private RecordTypes() {}

    static void forget() {
        Map<String, MethodType> methods = Map.of(
                "equals", MethodType.methodType(boolean.class, Plain.class, Object.class),
                "hashCode", MethodType.methodType(int.class, Plain.class),
                "toString", MethodType.methodType(String.class, Plain.class));
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle text = lookup.findGetter(Plain.class, "text", String.class);
            for (Map.Entry<String, MethodType> method : methods.entrySet()) {
                ObjectMethods.bootstrap(lookup, method.getKey(), method.getValue(), Plain.class, "text", text);
            }
        } catch (Throwable impossible) {
            throw new IllegalStateException("the methods of a record cannot be made", impossible);
        }
    }
}
