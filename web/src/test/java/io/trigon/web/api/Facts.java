package io.trigon.web.api;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;

/** A description of the API as it was said, without the server that would write it down. */
final class Facts extends OASFactoryResolver {
    /** {@code name(x)} and {@code setName(x)} are kept under name, {@code addName(key, x)} under name and key. */
    @Override
    public <T extends Constructible> T createObject(Class<T> kind) {
        Map<String, Object> facts = new LinkedHashMap<>();
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(),
                new Class<?>[] {kind},
                (self, method, given) -> say(self, facts, method, given)));
    }

    private static Object say(Object self, Map<String, Object> facts, Method method, Object[] given) {
        String name = method.getName();
        if (name.equals("toString")) {
            return facts.toString();
        }
        if (name.startsWith("get")) {
            Object found = facts.get(word(name).replaceAll("s$", ""));
            return given == null || found == null ? found : ((Map<?, ?>) found).get(given[0]);
        }
        Object last = given[given.length - 1];
        String word = word(name).replaceAll("s$", "");
        if (given.length == 2) {
            inner(facts, word).put(given[0], last);
        } else if (name.startsWith("add")) {
            inner(facts, word).put(inner(facts, word).size(), last);
        } else {
            facts.put(word, last);
        }
        return method.getReturnType() == void.class ? null : self;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> inner(Map<String, Object> facts, String word) {
        return (Map<Object, Object>) facts.computeIfAbsent(word, none -> new LinkedHashMap<>());
    }

    private static String word(String name) {
        String bare = name.replaceFirst("^(get|set|add)(?=[A-Z])", "");
        return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }
}
