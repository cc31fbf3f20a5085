package io.trigon.web.care;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Notices;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.sales.Leads;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The home page: what needs an answer now, what will be late, and where there is a chance. */
@Path("/home")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final int SHORT = 8;
    private static final int DAYS_AHEAD = 60;

    private ShipmentReads shipments;
    private TaskInbox tasks;
    private Notices notices;
    private Leads leads;
    private Contracts contracts;
    private InboundMessages inbound;
    private Outbox outbox;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected HomePages() {}

    @Inject
    HomePages(
            ShipmentReads shipments,
            TaskInbox tasks,
            Notices notices,
            Leads leads,
            Contracts contracts,
            InboundMessages inbound,
            Outbox outbox,
            CurrentViewer current,
            Clock clock) {
        this.shipments = shipments;
        this.tasks = tasks;
        this.notices = notices;
        this.leads = leads;
        this.contracts = contracts;
        this.inbound = inbound;
        this.outbox = outbox;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Door(Operation.SEE_HOME)
    public Page home() {
        Viewer viewer = current.get();
        boolean staff = viewer.isStaff();
        PageOf<ShipmentRow> late = shipments.list(
                viewer, new ShipmentReads.Filter(null, null, true, true, null, null), new Paging("-late", 0, SHORT));
        LocalDate horizon = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        return new Page(
                "care/home",
                new HomePage(
                        viewer.name(),
                        viewer.role(),
                        shipments.counts(viewer),
                        staff ? openTasks(viewer) : new PageOf<>(List.of(), 0, 0, SHORT),
                        late,
                        staff ? new PageOf<>(List.of(), 0, 0, SHORT) : coming(viewer),
                        offers(viewer),
                        stuck(viewer),
                        viewer.may(Operation.SEE_LEADS) ? leads.open(SHORT) : List.of(),
                        viewer.may(Operation.DRAFT_CONTRACT)
                                ? contracts.endingBy(horizon).stream()
                                        .limit(SHORT)
                                        .toList()
                                : List.of(),
                        viewer.may(Operation.SEE_NOTICES) ? notices.latest(viewer, SHORT) : List.of(),
                        viewer.may(Operation.SEE_NOTICES) ? told(viewer, late.rows()) : Map.of()));
    }

    private PageOf<ShipmentRow> coming(Viewer viewer) {
        var open = new ShipmentReads.Filter(null, null, null, true, null, null);
        return shipments.list(viewer, open, new Paging("expected", 0, SHORT));
    }

    private List<ContractLine> offers(Viewer viewer) {
        boolean customer = !viewer.isStaff() && viewer.may(Operation.ANSWER_CONTRACT);
        return customer
                ? contracts
                        .list(viewer, null, ContractState.APPROVED, new Paging("end", 0, SHORT))
                        .rows()
                : List.of();
    }

    private HomePage.Stuck stuck(Viewer viewer) {
        if (!viewer.may(Operation.SEE_USERS)) {
            return null;
        }
        var quarantined = new InboundMessages.Filter(null, InboundMessage.State.QUARANTINED, null);
        var dead = new Outbox.Filter(null, OutboundMessage.State.DEAD, null, null);
        return new HomePage.Stuck(
                inbound.list(quarantined, Paging.first(1)).total(),
                outbox.list(dead, Paging.first(1)).total());
    }

    private PageOf<TaskRow> openTasks(Viewer viewer) {
        var open = new TaskInbox.Filter(Task.State.OPEN, true, null, null, false);
        return tasks.list(viewer, open, new Paging("due", 0, SHORT));
    }

    private Map<String, String> told(Viewer viewer, List<ShipmentRow> late) {
        Locale locale = ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
        Map<String, String> told = new HashMap<>();
        var numbers = late.stream().map(ShipmentRow::trackingNumber).toList();
        var sidesTold = notices.sidesTold(viewer, numbers);
        for (String number : numbers) {
            String sides = sidesTold.getOrDefault(number, Set.of()).stream()
                    .map(side -> Texts.all().text(locale, "side." + side.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", "));
            String key = sides.isEmpty() ? "home.told.nobody" : "home.told";
            told.put(number, Texts.all().text(locale, key, sides));
        }
        return told;
    }
}
