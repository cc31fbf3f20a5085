package io.trigon.web.access;

import io.trigon.domain.access.DropView;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.SaveView;
import io.trigon.domain.access.SavedView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Saves and forgets views of lists. */
@Path("/views")
@RequestScoped
public class ViewPages {
    private SaveView save;
    private DropView drop;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected ViewPages() {}

    @Inject
    ViewPages(SaveView save, DropView drop, CurrentViewer current) {
        this.save = save;
        this.drop = drop;
        this.current = current;
    }

    @POST
    @Door(Operation.CHANGE_OWN_PROFILE)
    public Response save(
            @FormParam("page") String page, @FormParam("name") String name, @FormParam("query") String query) {
        SavedView view = save.save(current.get(), page, name, lasting(query));
        return Flashes.done(request, ViewBar.path(view.page(), view.query()), "view.saved", view.name());
    }

    @POST
    @Path("/{id: \\d{1,18}}/drop")
    @Door(Operation.CHANGE_OWN_PROFILE)
    public Response drop(@PathParam("id") long id) {
        SavedView view = drop.drop(current.get(), id);
        return Flashes.done(request, ViewBar.path(view.page(), ""), "view.dropped", view.name());
    }

    /** Without what belongs to a moment and not to a view: the place in the list, the language, the light. */
    static String lasting(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.replaceFirst("^\\?", "").split("&"))
                        .filter(pair -> pair.matches("(?!offset=|lang=|theme=)[^=]+=.+"))
                        .collect(Collectors.joining("&"));
    }
}
