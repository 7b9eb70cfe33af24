export { holdsFiles } from './file.sql.ts';
export { type FileHolder, FileHolders } from './file-holders.ts';
export { type FileReader, FileReaders } from './file-readers.ts';
export { FileUploadService } from './file-upload.service.ts';
export { FileService } from './file.service.ts';
export { FileView } from './file.view.ts';
export { FilesModule } from './files.module.ts';
export { OrphanFiles } from './orphan-files.ts';
export { ReceiveFile, UploadGate } from './receive-upload.ts';
