package io.trigon.integrations.tracking.road;

/** Why there are no roads, and what the operator does about it. */
final class RoadsMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final String OR_NONE = " Until then, or without roads, ways are estimated as the crow flies.";

    private RoadsMissing(String what, Throwable cause) {
        super(what + OR_NONE, cause);
    }

    static RoadsMissing nothingAt(Object path) {
        return new RoadsMissing(
                "There is no file and no folder " + path
                        + ". Put an extract of OpenStreetMap there (.osm.pbf of your region), or correct the setting roads, and start again.",
                null);
    }

    static RoadsMissing noExtract(Object file, Throwable cause) {
        return new RoadsMissing(
                file + " is no whole extract of OpenStreetMap (.osm.pbf, .osm): " + cause.getMessage()
                        + ". Fetch it anew, compare its size with what its source says, and start again.",
                cause);
    }

    static RoadsMissing noGraph(Object folder, Throwable cause) {
        return new RoadsMissing(
                folder
                        + " holds no prepared graph of this release. Name the extract itself (.osm.pbf) in the setting roads, or a folder"
                        + " that this release made below roads/ of its data folder, and start again.",
                cause);
    }

    static RoadsMissing tooLarge(Object path, long neededMegabytes, long heapMegabytes) {
        return new RoadsMissing(
                path + " needs about " + neededMegabytes + " MB of memory, and the server has " + heapMegabytes
                        + ". Set memory to " + (neededMegabytes + 512)
                        + "m or more, or take a smaller region, or have a larger machine prepare it and name its folder.",
                null);
    }
}
