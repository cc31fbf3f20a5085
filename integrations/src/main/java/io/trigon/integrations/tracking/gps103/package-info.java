/** GPS103, spoken by Coban, Xexun and others. Source: its public description. */
package io.trigon.integrations.tracking.gps103;
