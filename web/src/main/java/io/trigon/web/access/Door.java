package io.trigon.web.access;

import io.trigon.domain.access.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation that a resource method opens. A method without one is refused, and fails a test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Door {
    Operation value();
}
