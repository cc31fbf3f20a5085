/** H02, spoken by Sinotrack and many others, as text and in binary. Source: its public descriptions. */
package io.trigon.integrations.tracking.h02;
