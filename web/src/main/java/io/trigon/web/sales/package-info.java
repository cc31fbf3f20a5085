/** Companies worth a call, as the API tells them. */
package io.trigon.web.sales;
