/** Lines of NMEA 0183 as receivers give them, with a word of who it is: T55 and others. Source: public descriptions. */
package io.trigon.integrations.tracking.nmea;
