package io.trigon.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Gives an answer the status that its method {@link Answers}, so that methods return what they answer and no envelope. */
@Provider
public class AnswersFilter implements ContainerResponseFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        Answers answers = method == null ? null : method.getAnnotation(Answers.class);
        if (answers != null && response.getStatus() == 200) {
            response.setStatus(answers.value());
        }
    }
}
