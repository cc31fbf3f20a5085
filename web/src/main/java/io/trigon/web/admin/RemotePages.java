package io.trigon.web.admin;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.domain.exchange.remote.RemoteCheck;
import io.trigon.domain.exchange.remote.RemoteCheck.Step;
import io.trigon.domain.exchange.remote.SetPostAddress;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** How a partner's machines are reached: its file server, with a trial, and its HTTPS address. */
@Path("/admin/partners/{partner: [A-Z0-9_-]{2,35}}/connection")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RemotePages {
    /**
     * The two forms, filled with what is there; terms are null for none.
     *
     * @param steps of a trial that was just made; empty when there was none
     */
    public record Connection(
            String partner,
            String name,
            Terms server,
            boolean withKey,
            Instant polledAt,
            String lastError,
            String url,
            String header,
            List<Step> steps) {
        /** Where the forms post to. */
        public String path() {
            return "/app/admin/partners/" + partner + "/connection";
        }
    }

    private TradingPartners partners;
    private RemoteAccounts accounts;
    private PostAddresses addresses;
    private SetRemoteAccount setAccount;
    private SetPostAddress setAddress;
    private RemoteCheck check;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected RemotePages() {}

    @Inject
    RemotePages(
            TradingPartners partners,
            RemoteAccounts accounts,
            PostAddresses addresses,
            SetRemoteAccount setAccount,
            SetPostAddress setAddress,
            RemoteCheck check,
            AuditDeed audit,
            CurrentViewer current) {
        this.partners = partners;
        this.accounts = accounts;
        this.addresses = addresses;
        this.setAccount = setAccount;
        this.setAddress = setAddress;
        this.check = check;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SET_UP_PARTNER)
    public Page page(@PathParam("partner") String partner) {
        return page(partner, List.of());
    }

    private Page page(String partnerId, List<Step> steps) {
        TradingPartner partner = partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        RemoteAccount account = accounts.of(partnerId).orElse(null);
        PostAddress address = addresses.of(partnerId).orElse(null);
        return new Page(
                "admin/connection",
                new Connection(
                        partnerId,
                        partner.name(),
                        account == null ? null : account.terms(),
                        account != null && account.lockedKey() != null,
                        account == null ? null : account.polledAt(),
                        account == null ? null : account.lastError(),
                        address == null ? null : address.url(),
                        address == null ? null : address.header(),
                        steps));
    }

    @POST
    @Path("/server")
    @Door(Operation.SET_UP_PARTNER)
    public Response server(
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
        return Flashes.done(request, "/app/admin/partners/" + partner + "/connection", "connection.kept", partner);
    }

    /** Shows what came of it on the page itself: a trial changes nothing. */
    @POST
    @Path("/server/test")
    @Door(Operation.SET_UP_PARTNER)
    public Page test(@PathParam("partner") String partner) {
        RemoteAccount account = accounts.of(partner).orElseThrow(() -> new NotFound("remote account"));
        return page(partner, check.check(account));
    }

    @POST
    @Path("/https")
    @Door(Operation.SET_UP_PARTNER)
    public Response address(
            @PathParam("partner") String partner,
            @FormParam("url") String url,
            @FormParam("header") String header,
            @FormParam("secret") String secret,
            @FormParam("signingKey") String signingKey) {
        audit.perform(
                current.get(),
                Operation.SET_UP_PARTNER,
                partner,
                () -> setAddress.set(partner, url, header, secret, signingKey));
        return Flashes.done(request, "/app/admin/partners/" + partner + "/connection", "connection.kept", partner);
    }
}
