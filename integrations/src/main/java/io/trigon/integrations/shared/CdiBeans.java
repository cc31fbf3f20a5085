package io.trigon.integrations.shared;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.spi.BeanRepository;

/** Lets routes find CDI beans by name and by type. */
final class CdiBeans implements BeanRepository {

    @Override
    public Object lookupByName(String name) {
        return lookupByNameAndType(name, Object.class);
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        Instance<T> found = CDI.current().select(type, NamedLiteral.of(name));
        return found.isResolvable() ? found.get() : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        Map<String, T> named = new HashMap<>();
        for (Instance.Handle<T> handle :
                CDI.current().select(type, Any.Literal.INSTANCE).handles()) {
            String name = handle.getBean().getName();
            if (name != null) {
                named.put(name, handle.get());
            }
        }
        return named;
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return CDI.current().select(type, Any.Literal.INSTANCE).stream().collect(Collectors.toSet());
    }
}
