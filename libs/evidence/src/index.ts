export { Evidence, usualEvidenceSettings, type EvidenceSettings } from './evidence';
export type { Bringer, Kept } from './arrival';
export type { Brought, Filed } from './shelf';
export { isHash } from './shelf';
export type { UploadLimits } from './drafts';
export type { Checksum, Standing } from './uploads';
export { isWrong, type Cited, type Finding } from './check';
export type { Disk, Opened } from './files';
export { mediaTypes, type MediaType } from './media-types';
