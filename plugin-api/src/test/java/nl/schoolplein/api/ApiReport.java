package nl.schoolplein.api;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a plugin can see of a package, as lines that are compared and read. */
final class ApiReport {
    private ApiReport() {}

    /** The report of the compiled classes of a package. */
    static String of(Path classes, String packageName) throws IOException, ClassNotFoundException {
        List<String> lines = new ArrayList<>();
        for (String name : names(classes.resolve(packageName.replace('.', '/')))) {
            Class<?> type = Class.forName(packageName + "." + name);
            if (visible(type.getModifiers())) {
                lines.add(type(type, name.replace('$', '.')));
                members(type).sorted().forEach(member -> lines.add("    " + member));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Without what a compiler made: anonymous classes, and Hibernate's metamodel with its line below. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(name -> !name.endsWith("_") && !name.matches(".*\\$\\d.*"))
                    .sorted()
                    .toList();
        }
    }

    private static String type(Class<?> type, String name) {
        return marks(type) + kind(type) + " " + name + components(type) + above(type);
    }

    private static String kind(Class<?> type) {
        String changeable = Modifier.isAbstract(type.getModifiers()) && !type.isInterface() ? "abstract " : "";
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        if (type.isEnum() || type.isRecord()) {
            return type.isEnum() ? "enum" : "record";
        }
        return (Modifier.isFinal(type.getModifiers()) ? "final " : changeable) + "class";
    }

    private static String components(Class<?> type) {
        return !type.isRecord()
                ? ""
                : Arrays.stream(type.getRecordComponents())
                        .map(one -> simple(one.getAnnotatedType()) + " " + one.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String above(Class<?> type) {
        List<Type> above = new ArrayList<>(Arrays.asList(type.getGenericInterfaces()));
        Class<?> parent = type.getSuperclass();
        if (parent != null && !List.of(Object.class, Record.class, Enum.class).contains(parent)) {
            above.add(0, type.getGenericSuperclass());
        }
        return above.isEmpty() || type.isAnnotation()
                ? ""
                : above.stream().map(ApiReport::simple).collect(Collectors.joining(", ", " : ", ""));
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(ApiReport::visible)
                .map(ApiReport::field);
        Stream<String> constructors = type.isRecord()
                ? Stream.empty()
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(ApiReport::visible)
                        .map(ApiReport::constructor);
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> visible(method) && !method.isBridge() && !made(type, method))
                .map(ApiReport::method);
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines);
    }

    /** What every enum and every record has. */
    private static boolean made(Class<?> type, Method method) {
        String name = method.getName();
        boolean ofRecord = type.isRecord()
                && method.getParameterCount() == 0
                && Stream.concat(
                                Stream.of("toString", "hashCode"),
                                Arrays.stream(type.getRecordComponents()).map(one -> one.getName()))
                        .anyMatch(name::equals);
        boolean ofEnum = type.isEnum() && (name.equals("values") || name.equals("valueOf"));
        return ofRecord || ofEnum || List.of("equals", "hashCode", "toString").contains(name);
    }

    private static String field(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : scope(field) + simple(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return scope(constructor) + "new" + parameters(constructor);
    }

    private static String method(Method method) {
        return marks(method) + scope(method) + (method.isDefault() ? "default " : "") + variables(method)
                + simple(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method)
                + failures(method);
    }

    private static String variables(Method method) {
        return method.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(method.getTypeParameters())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(one -> simple(one.getAnnotatedType()) + " " + one.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String failures(Method method) {
        return method.getExceptionTypes().length == 0
                ? ""
                : Arrays.stream(method.getExceptionTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", " throws ", ""));
    }

    private static String scope(Member member) {
        return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
                + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
    }

    private static String marks(AnnotatedElement element) {
        return (element.isAnnotationPresent(Experimental.class) ? "experimental " : "")
                + (element.isAnnotationPresent(Deprecated.class) ? "deprecated " : "");
    }

    private static String simple(AnnotatedType type) {
        return simple(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("(?:[a-z][\\w]*\\.)+(?=[A-Z])", "").replace('$', '.');
    }

    private static boolean visible(Member member) {
        return visible(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
