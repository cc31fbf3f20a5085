package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.exchange.remote.RemoteCheck;
import io.trigon.domain.exchange.remote.SetRemoteAccount;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A partner's file server: where it is, whether it works, and its end. */
@Path("/admin/partners/{partner: [A-Z0-9_-]{2,35}}/connection/server")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FileServerPages {
    private RemoteAccounts accounts;
    private SetRemoteAccount setAccount;
    private RemoteCheck check;
    private ConnectionFiller filler;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected FileServerPages() {}

    @Inject
    FileServerPages(
            RemoteAccounts accounts,
            SetRemoteAccount setAccount,
            RemoteCheck check,
            ConnectionFiller filler,
            AuditDeed audit,
            CurrentViewer current) {
        this.accounts = accounts;
        this.setAccount = setAccount;
        this.check = check;
        this.filler = filler;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    public Response set(
            @PathParam("partner") String partner,
            @FormParam("protocol") RemoteAccount.Protocol protocol,
            @FormParam("host") String host,
            @FormParam("port") @DefaultValue("0") int port,
            @FormParam("login") String login,
            @FormParam("password") String password,
            @FormParam("privateKey") String privateKey,
            @FormParam("fingerprint") String fingerprint,
            @FormParam("inFolder") String inFolder,
            @FormParam("outFolder") String outFolder,
            @FormParam("archiveFolder") String archiveFolder,
            @FormParam("pollSeconds") @DefaultValue("60") int pollSeconds) {
        audit.perform(current.get(), Operation.SET_UP_PARTNER, partner, () -> {
            Terms terms = new Terms(
                    protocol, host, port, login, fingerprint, inFolder, outFolder, archiveFolder, pollSeconds);
            return setAccount.set(partner, terms, password, privateKey);
        });
        return Flashes.done(request, Connection.pathOf(partner), "connection.kept", partner);
    }

    /** Shows what came of it on the page itself: a trial changes nothing. */
    @POST
    @Path("/test")
    @Door(Operation.SET_UP_PARTNER)
    public Page test(@PathParam("partner") String partner) {
        RemoteAccount account = accounts.of(partner).orElseThrow(() -> new NotFound("remote account"));
        return filler.page(partner, check.check(account));
    }

    @POST
    @Path("/remove")
    @Door(Operation.SET_UP_PARTNER)
    public Response remove(@PathParam("partner") String partner) {
        audit.perform(current.get(), Operation.SET_UP_PARTNER, partner + " without file server", () -> {
            setAccount.remove(partner);
            return partner;
        });
        return Flashes.done(request, Connection.pathOf(partner), "connection.server.removed", partner);
    }
}
