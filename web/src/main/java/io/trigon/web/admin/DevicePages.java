package io.trigon.web.admin;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.Companies;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.EquipShipment;
import io.trigon.domain.tracking.TakeRecording;
import io.trigon.domain.tracking.device.AdoptDevice;
import io.trigon.domain.tracking.device.DeviceRows.State;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.device.DeviceViews.DeviceView;
import io.trigon.domain.tracking.device.FindDevices;
import io.trigon.domain.tracking.device.Receptions;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Devices and strangers: the list, and each with its ways and what of it was refused. */
@Path("/admin/devices")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DevicePages {
    static final String HERE = "/app/admin/devices";
    private static final String DEVICE = "/{device: [A-Za-z0-9._:-]{1,64}}";
    private static final String VIEWS = "admin/devices";

    private FindDevices devices;
    private DeviceViews views;
    private Receptions receptions;
    private Companies companies;
    private AdoptDevice adoptDevice;
    private EquipShipment equipShipment;
    private TakeRecording recordings;
    private AuditDeed audit;
    private CurrentViewer current;
    private ViewBars bars;
    private Optional<String> tiles;

    @Context
    private HttpServletRequest request;

    protected DevicePages() {}

    @Inject
    DevicePages(
            FindDevices devices,
            DeviceViews views,
            Receptions receptions,
            Companies companies,
            AdoptDevice adoptDevice,
            EquipShipment equipShipment,
            TakeRecording recordings,
            AuditDeed audit,
            CurrentViewer current,
            ViewBars bars,
            @ConfigProperty(name = "trigon.map.tiles") Optional<String> tiles) {
        this.devices = devices;
        this.views = views;
        this.receptions = receptions;
        this.companies = companies;
        this.adoptDevice = adoptDevice;
        this.equipShipment = equipShipment;
        this.recordings = recordings;
        this.audit = audit;
        this.current = current;
        this.bars = bars;
        this.tiles = tiles;
    }

    @GET
    @Door(Operation.SEE_DEVICES)
    public Page list(@BeanParam PageQuery query) {
        var rows = devices.find(query.words(), query.state(State.class), query.shown());
        return new Page(
                "admin/devices",
                new DeviceList(
                        rows,
                        devices.counts(),
                        query.text(),
                        query.state(),
                        bars.of(VIEWS),
                        receptions.refusalsWithoutDevice()));
    }

    /** What the list shows, as CSV; times in UTC. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_DEVICES)
    public Response csv(@BeanParam PageQuery query) {
        return DeviceCsv.of(row -> devices.find(query.words(), query.state(State.class), query.from(row)))
                .as("devices");
    }

    /** One that has never spoken may be registered too. */
    @POST
    @Door(Operation.ADOPT_DEVICE)
    public Response register(@FormParam("device") String device) {
        String id = device == null ? "" : device.strip();
        audit.perform(current.get(), Operation.ADOPT_DEVICE, id, () -> adoptDevice.adopt(id, null, null, null, null));
        return Flashes.done(request, HERE + "/" + id, "device.adopted", id);
    }

    /** What was recorded while we, or what stands before us, was away. */
    @POST
    @Path("/recording")
    @Door(Operation.REPLAY_POSITIONS)
    public Response replay(@FormParam("recording") String recording) {
        byte[] csv = (recording == null ? "" : recording).getBytes(StandardCharsets.UTF_8);
        TakeRecording.Outcome outcome = audit.perform(
                current.get(),
                Operation.REPLAY_POSITIONS,
                taken -> taken.stored() + " stored, " + taken.refused() + " refused",
                () -> recordings.take(new ByteArrayInputStream(csv)));
        return outcome.refused() == 0
                ? Flashes.done(request, HERE, "devices.recording.done", String.valueOf(outcome.stored()))
                : Flashes.done(request, HERE, "devices.recording.some", String.valueOf(outcome.refused()));
    }

    @GET
    @Path(DEVICE)
    @Door(Operation.SEE_DEVICES)
    public Page device(@PathParam("device") String device, @QueryParam("hours") @DefaultValue("24") int hours) {
        DeviceView view = views.view(device).orElseThrow(() -> new NotFound("device"));
        List<DevicePage.Choice> owners = companies.all().stream()
                .map(c -> new DevicePage.Choice(c.id(), c.name()))
                .toList();
        return new Page("admin/device", new DevicePage(view, owners, hours, tiles.orElse(null)));
    }

    @POST
    @Path(DEVICE)
    @Door(Operation.ADOPT_DEVICE)
    public Response adopt(
            @PathParam("device") String device,
            @FormParam("owner") String owner,
            @FormParam("label") String label,
            @FormParam("equipment") String equipment,
            @FormParam("drivers") String drivers) {
        Long company = owner == null || !owner.matches("\\d{1,18}") ? null : Long.valueOf(owner);
        Integer crew = drivers == null || !drivers.matches("[12]") ? null : Integer.valueOf(drivers);
        audit.perform(
                current.get(),
                Operation.ADOPT_DEVICE,
                device,
                () -> adoptDevice.adopt(device, company, label, equipment, crew));
        return Flashes.done(request, HERE + "/" + device, "device.adopted", device);
    }

    @POST
    @Path(DEVICE + "/shipments")
    @Door(Operation.TIE_DEVICE)
    public Response tie(@PathParam("device") String device, @FormParam("number") String number) {
        Viewer viewer = current.get();
        TrackingNumber shipment =
                TrackingNumber.read(number == null ? "" : number.strip()).orElseThrow(() -> new NotFound("shipment"));
        audit.perform(
                viewer, Operation.TIE_DEVICE, shipment.value(), () -> equipShipment.equip(viewer, shipment, device));
        return Flashes.done(request, HERE + "/" + device, "device.tied.now", device);
    }
}
