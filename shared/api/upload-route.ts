/** Where every call of the canonical dialect lives. */
export const apiPrefix = '/api/v1';

/** Path of `PUT deploy/{id}/files/{sha256}`: the raw bytes of one file, checked against the digest. */
export function uploadPath(deploymentId: string, sha256: string): string {
  return `/deploy/${encodeURIComponent(deploymentId)}/files/${encodeURIComponent(sha256)}`;
}
